from datetime import *


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
    "date.fromisoformat('2020-1-1')",
    'date.fromisoformat(3)',
    "date.fromisoformat('2020-W01-8')",
    "date.fromisoformat('2020-W54-1')",
    "date.fromisoformat('2020W011')",
    "date.fromisoformat('2020W01')",
    "date.fromisoformat('20200101')",
    "date.fromisoformat('2020-001')",
    "date.fromisoformat('2020-13-01')",
    "date.fromisoformat('２020-01-01')",
    "datetime.fromisoformat('2020-01-01T25:00')",
    "datetime.fromisoformat('2020-01-01T24:00')",
    "datetime.fromisoformat('2020-12-31T24:00:00.000')",
    "datetime.fromisoformat('2020-01-01T24:00:01')",
    "datetime.fromisoformat('2020-01-01 12')",
    "datetime.fromisoformat('20200101T1234')",
    "datetime.fromisoformat('20200101T123456,123456789Z')",
    "datetime.fromisoformat('2020-01-01T12:34:56.1+01:30:15.5')",
    "datetime.fromisoformat('2020-01-01T12:34:56.123456+24:00')",
    "datetime.fromisoformat('2020-W01-1T12')",
    "datetime.fromisoformat('2020W01T12')",
    "datetime.fromisoformat('2020-01-01T')",
    "datetime.fromisoformat('2020-01-01T1:00')",
    "datetime.fromisoformat('2020-01-01T12:')",
    "datetime.fromisoformat('2020-01-01T12:00Zz')",
    "datetime.fromisoformat('2020-01-01é12:00')",
    "datetime.fromisoformat('')",
    "datetime.fromisoformat('2020-01-01T12:00:00.')",
    "datetime.fromisoformat('2020-01-01T12:00:00+')",
    "datetime.fromisoformat('2020-01-01T12:00:00-00:00')",
    "datetime.fromisoformat('2020-01-01T12:00:00+00:00:00.000001')",
    "datetime.fromisoformat('9999-12-31T24:00')",
    "datetime.fromisoformat('2020-01-01T12:00:00+1')",
    "datetime.fromisoformat('2020-01-01T12:00:00z')",
    "time.fromisoformat('T12')",
    "time.fromisoformat('12:30Z')",
    "time.fromisoformat('24:00')",
    "time.fromisoformat('1230')",
    "time.fromisoformat('12:3')",
    'time.fromisoformat(3)',
    "time.fromisoformat('')",
    "time.fromisoformat('12:30:15.12345678+05')",
    "time.fromisoformat('123015.5-0530')",
    'date.fromisocalendar(2020,54,1)',
    'date.fromisocalendar(2020,1,8)',
    'date.fromisocalendar(0,1,1)',
    'date.fromisocalendar(2020,53,7)',
    'date.fromisocalendar(2021,53,7)',
    "date.fromisocalendar('a',1,1)",
    'date.fromisocalendar(1)',
)
