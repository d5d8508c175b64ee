from datetime import *


def show(*expressions):
    for expression in expressions:
        try:
            print(expression, "->", repr(eval(expression)))
        except Exception as error:
            print(expression, "->", type(error).__name__, error)


show(
    'date(0,1,1)',
    'date(10000,1,1)',
    'date(2020,13,1)',
    'date(2020,2,30)',
    'date(2020)',
    'date()',
    'date(1,2,3,4)',
    "date('a',1,1)",
    'date(1.5,1,1)',
    'date(1,1,foo=2)',
    'date(year=1,month=2)',
    'date(None,1,1)',
    'datetime(2020,1,1,24)',
    'datetime(2020,1,1,0,60)',
    'datetime(2020,1,1,0,0,60)',
    'datetime(2020,1,1,0,0,0,1000000)',
    'datetime(2020,1,1,fold=2)',
    'datetime(2020,1,1,tzinfo=3)',
    'datetime(2020,1,1,0,0,0,0,None,1)',
    'datetime(2020)',
    'datetime()',
    'datetime(1,1,1,0,0,0,0,None,fold=0,x=1)',
    'time(24)',
    'time(0,0,0,0,5)',
    'time(fold=3)',
    'time(1,2,3,4,None,5)',
    "time('x')",
    "date(b'\\x07\\xe4\\x01\\x01')",
    "datetime(b'\\x07\\xe4\\x01\\x01\\x00\\x00\\x00\\x00\\x00\\x00')",
    "time(b'\\x81\\x00\\x00\\x00\\x00\\x00')",
    'datetime(1,1,1,foo=2)',
    'datetime(1,1,1,hours=2)',
    'date(1,1,1,1,1)',
    'date(year=1,month=1,day=1,foo=1)',
)
