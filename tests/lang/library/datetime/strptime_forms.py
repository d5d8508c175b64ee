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
    "datetime.strptime('2020','%Y')",
    'datetime.strptime(1,2)',
    "datetime.strptime('x','%Y')",
    "datetime.strptime('2020 x','%Y')",
    "datetime.strptime('2020','%Q')",
    "datetime.strptime('02-30','%m-%d')",
    "date.strptime('2020-01-02','%Y-%m-%d')",
    "time.strptime('12:30','%H:%M')",
    "datetime.strptime('31 Feb 2020','%d %b %Y')",
    "datetime.strptime('2020 52','%G %V')",
    "datetime.strptime('2020 52 1','%G %V %u')",
    "datetime.strptime('2020 52','%Y %V')",
    "datetime.strptime('+05:30 2020','%z %Y')",
    "datetime.strptime('Z 2020','%z %Y')",
    "datetime.strptime('UTC 2020','%Z %Y')",
    "datetime.strptime('-0530 EST','%z %Z')",
    "datetime.strptime('2020 10 1','%Y %W %w')",
    "datetime.strptime('29 02','%d %m')",
    "date.strptime('2020 10','%Y %H')",
    "datetime.strptime('12/31/99 11:59:59 PM','%x %I:%M:%S %p')",
    "datetime.strptime('Mon Jan  6 10:11:12 2020','%c')",
    "datetime.strptime('1 2','%d%m')",
    "datetime.strptime('112','%d%m')",
    "datetime.strptime('a','%s')",
    "D.strptime('2020 ','%Y %z')",
    "D.strptime('2020','%Y%z')",
    "D.strptime('2020-01-02','%F')",
    "D.strptime('12:13:14','%T')",
    "D.strptime('2020   1','%Y %m')",
    "D.strptime('20201','%Y %m')",
    "D.strptime('2020\\t1','%Y %m')",
    "D.strptime(' 5','%d')",
    "D.strptime(' 5','%H')",
    "D.strptime(' 5','%m')",
    "D.strptime('jan','%b')",
    "D.strptime('JANUARY','%B')",
    "D.strptime('x','X')",
    "D.strptime('10pm','%I%p')",
    "D.strptime('366 2020','%j %Y')",
    "D.strptime('366 2021','%j %Y')",
    "D.strptime('1.1234567','%S.%f')",
    "D.strptime('+01:00:30.5','%z')",
    "D.strptime('+01:0030','%z')",
    "D.strptime('+2560','%z')",
    "D.strptime('69','%y')",
    "D.strptime('68','%y')",
    "D.strptime('61','%S')",
    "D.strptime('60','%S')",
    "D.strptime('2020 53 0','%Y %U %w')",
    "D.strptime('2020 0 0','%Y %W %w')",
    "D.strptime('2020 60 0','%Y %W %w')",
    "D.strptime('2020-W01-1','%G-W%V-%u')",
    "D.strptime('2021 53 1','%G %V %u')",
    "D.strptime('2020 5','%G %j')",
    "D.strptime('2020 5','%G %m')",
    "D.strptime('٢٠٢٠','%Y')",
    "D.strptime('5','%e')",
    "D.strptime('10 5','%H %e')",
    "D.strptime('a%b','a%%b')",
    "D.strptime('','')",
    "D.strptime('100','%C')",
    "D.strptime('utc','%Z')",
    "D.strptime('est','%Z')",
    "D.strptime('+0000 utc','%z %Z')",
    "D.strptime('z','%z')",
    "D.strptime('12','%Ey')",
    "D.strptime('12:00','%:z')",
    "D.strptime('+12:00','%:z')",
    "D.strptime('5','%k')",
    "D.strptime('5','%-d')",
    "D.strptime('1 2020','%w %Y')",
    "D.strptime('2020.5','%Y.%d')",
    "D.strptime('2020x5','%Y.%d')",
    "D.strptime('[2020','[%Y')",
    "D.strptime('x\\ny','x\\ny')",
)
