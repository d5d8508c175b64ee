from datetime import *


def show(*expressions):
    for expression in expressions:
        try:
            print(expression, "->", repr(eval(expression)))
        except Exception as error:
            print(expression, "->", type(error).__name__, error)


show(
    'date(1,1,1)-timedelta(1)',
    'date.max+timedelta(1)',
    'date(1,1,1)+1',
    '1+date(1,1,1)',
    'date(1,1,1)-1',
    'date(1,1,1)<1',
    'date(2020,1,1)==datetime(2020,1,1)',
    'date(2020,1,1)<datetime(2020,1,1)',
    'datetime(2020,1,1)<date(2020,1,1)',
    'datetime(2020,1,1)-date(2020,1,1)',
    'date(2020,1,1)-datetime(2020,1,1)',
    'datetime(1,1,1)<datetime(1,1,1,tzinfo=timezone.utc)',
    'datetime(1,1,1)-datetime(1,1,1,tzinfo=timezone.utc)',
    'datetime(1,1,1)==datetime(1,1,1,tzinfo=timezone.utc)',
    'time(1)<time(1,tzinfo=timezone.utc)',
    'time(1)-time(1)',
    'timedelta(1)<1',
    'timedelta.max+timedelta(1)',
    'datetime.max+timedelta(1)',
    'hash(timedelta(1))==hash((1,0,0))',
)
