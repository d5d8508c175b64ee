from datetime import *


def show(*expressions):
    for expression in expressions:
        try:
            print(expression, "->", repr(eval(expression)))
        except Exception as error:
            print(expression, "->", type(error).__name__, error)


show(
    "timezone(timedelta(hours=1),'abc').__reduce__()",
    'timezone.utc.__reduce__()',
    'tzinfo().__reduce__()',
    'date(2020,1,1).isocalendar().__reduce__()',
    'date(2020,1,1).__reduce__()',
    'datetime(2020,1,1,fold=1,tzinfo=timezone.utc).__reduce__()',
    'datetime(2020,1,1,fold=1,tzinfo=timezone.utc).__reduce_ex__(4)',
    'time(1,fold=1).__reduce_ex__(4)',
    'time(1,fold=1).__reduce__()',
    'timedelta(1).__reduce__()',
)
