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
    'D(2020,1,1,tzinfo=Z(3)).utcoffset()',
    'D(2020,1,1,tzinfo=Z(timedelta(1))).utcoffset()',
    'D(2020,1,1,tzinfo=Z(n=3)).tzname()',
    'D(2020,1,1,tzinfo=Z(d=3)).dst()',
    'D(2020,1,1,tzinfo=Z()).astimezone(timezone.utc)',
    'timezone.utc.fromutc(D(1,1,1,tzinfo=Z()))',
    'Z().fromutc(D(1,1,1,tzinfo=Z()))',
    'Z.fromutc(z:=Z(),D(1,1,1,tzinfo=z))',
    'Z.fromutc(z:=Z(timedelta(0)),D(1,1,1,tzinfo=z))',
    'Z.fromutc(z:=Z(timedelta(hours=2),timedelta(hours=1)),D(1,1,1,tzinfo=z))',
)
