from datetime import *


def show(*expressions):
    for expression in expressions:
        try:
            print(expression, "->", repr(eval(expression)))
        except Exception as error:
            print(expression, "->", type(error).__name__, error)


show(
    'date.fromordinal(0)',
    'date.fromordinal(10**7)',
    'date.fromordinal(1.5)',
    'date(2020,1,1).isocalendar()',
    'date(2020,1,1).timetuple()',
    'datetime(2020,1,1).utctimetuple()',
    'date(2020,1,1).replace(year=0)',
    'date(2020,1,1).replace(5,6,7,8)',
    'date(2020,1,1).replace(x=1)',
    'datetime(2020,1,1).replace(tzinfo=1)',
    'datetime.combine(1,2)',
    'datetime.combine(date(1,1,1),2)',
    'datetime.combine(date(1,1,1),time(1),3)',
    "datetime.fromtimestamp('a')",
    'datetime.fromtimestamp(1e20)',
    "datetime.fromtimestamp(float('nan'))",
    'datetime.fromtimestamp(1,3)',
    'date.fromtimestamp(1e20)',
    'datetime.fromtimestamp(1e12)',
    'date.fromtimestamp(1e12)',
    'datetime.fromtimestamp(-1e12)',
    'datetime(2020,1,1).timestamp()',
    'datetime(1,1,1).timestamp()',
    'datetime(2020,1,1).utcoffset()',
)
