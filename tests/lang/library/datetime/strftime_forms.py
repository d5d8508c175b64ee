from datetime import *

D = datetime


class Z(tzinfo):
    def __init__(self, offset=None, dst=None, name=None):
        self.offset, self.saving, self.name = offset, dst, name

    def utcoffset(self, dt):
        return self.offset

    def dst(self, dt):
        return self.saving

    def tzname(self, dt):
        return self.name

    def __repr__(self):
        return "Z()"


def show(*expressions):
    for expression in expressions:
        try:
            print(expression, "->", repr(eval(expression)))
        except Exception as error:
            print(expression, "->", type(error).__name__, error)


show(
    'date(2020,1,1).strftime(1)',
    'date(2020,1,1).strftime()',
    "format(date(2020,1,1),'')",
    "format(date(2020,1,1),'%d')",
    'date(2020,1,1).__format__(1)',
    "datetime(2020,1,1).isoformat('x','y')",
    "datetime(2020,1,1).isoformat('xx')",
    'datetime(2020,1,1).isoformat(3)',
    "datetime(2020,1,1).isoformat(timespec='foo')",
    'datetime(2020,1,1).isoformat(timespec=1)',
    "time(1).isoformat('xx')",
    "time(1).isoformat(timespec='auto')",
    "D(5,1,2).strftime('%Y|%C|%F|%G|%y|%g')",
    "date(2020,1,1).strftime('%H:%M:%S.%f %z %Z')",
    "time(1,2,3,4).strftime('%Y-%m-%d %H:%M:%S.%f')",
    "D(2020,1,1,tzinfo=timezone(timedelta(hours=-5,seconds=-5))).strftime('%z %:z %Z')",
    "date(2020,1,1).strftime('é%d\\0%m')",
    "date(2020,1,1).strftime('\\ud800%d')",
)
