from datetime import *


def show(*expressions):
    for expression in expressions:
        try:
            print(expression, "->", repr(eval(expression)))
        except Exception as error:
            print(expression, "->", type(error).__name__, error)


show(
    'timezone()',
    'timezone(1)',
    'timezone(timedelta(hours=24))',
    'timezone(timedelta(hours=1),3)',
    "timezone(timedelta(0),'x')",
    'timezone(timedelta(hours=-5,seconds=-3))',
    'timezone.utc',
    'timezone(timedelta(0))',
    'str(timezone.utc)',
    'timezone.min',
    'timezone.max',
    "timezone(timedelta(hours=1),'abc').__getinitargs__()",
    'timezone.utc.utcoffset(3)',
    'timezone.utc.fromutc(3)',
    'timezone.utc.fromutc(datetime(2020,1,1))',
    'timezone.utc.tzname(None)',
    'timezone.utc.dst(None)',
    'tzinfo().utcoffset(None)',
    'tzinfo().dst(None)',
    'tzinfo().tzname(None)',
    'tzinfo().fromutc(datetime(1,1,1))',
    'tzinfo().fromutc(1)',
    'datetime(2020,1,1,tzinfo=timezone.utc).timetuple()',
    'datetime.fromtimestamp(-1.5, timezone.utc)',
    'datetime(2020,1,1).astimezone(3)',
    'datetime(2020,1,1,tzinfo=tzinfo()).utcoffset()',
)
