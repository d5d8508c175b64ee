from datetime import date, datetime, time, timedelta, timezone


class Day(date):
    def __str__(self):
        return "Day"


class Stamp(datetime):
    def isoformat(self, *args, **kwargs):
        return "stamp"


class Clock(time):
    pass


class Span(timedelta):
    pass


day = Day(2020, 2, 28)
print(repr(day), str(day), f"{day}", f"{day:%d}", type(day + timedelta(2)), day + timedelta(2) == date(2020, 3, 1))
print(type(Day.today()), type(Day.fromordinal(5)), type(Day.fromisoformat("2020-01-01")), type(day.replace(day=1)))
day.note = "kept"
print(day.__dict__, type(day).__mro__[1:])
stamp = Stamp(2020, 1, 1, 12, fold=1, tzinfo=timezone.utc)
print(repr(stamp), str(stamp), f"{stamp}", stamp.fold)
print(repr(stamp.replace(hour=3)), repr(stamp + timedelta(1)), repr(stamp - timedelta(1)))
print(type(stamp.astimezone(timezone(timedelta(hours=1)))), type(stamp.date()), type(stamp.timetz()), type(Stamp.now()))
print(type(Stamp.combine(day, time(1))), type(Stamp.fromtimestamp(0)), type(Stamp.strptime("2020", "%Y")))
print(repr(Clock(1, 2)), repr(Clock(1, 2).replace(fold=1)), Clock(1) == time(1), hash(Clock(1)) == hash(time(1)))
span = Span(days=1, hours=3)
print(repr(span), span, type(span + span), type(-span), type(span * 2), type(abs(span)))
print(span == timedelta(1, 10800), hash(span) == hash(timedelta(1, 10800)), span.__reduce__() == (Span, (1, 10800, 0)))
print(sorted([day, date(2019, 1, 1), Day(2021, 1, 1)]), max(stamp, Stamp(2021, 1, 1, tzinfo=timezone.utc)))
print({date(2020, 2, 28): 1}[day], {datetime(2020, 1, 1, 12, tzinfo=timezone.utc): 2}[stamp])


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


print(date(Index(2020), Index(1), Index(2)), datetime(2020, Index(5), 6, minute=Index(7)), time(Index(5)))
print(date(2020, 1, 1).replace(month=Index(4)), time(1).replace(Index(4)))


class Loud(datetime):
    def __new__(cls, *args, **kwargs):
        print("new", args, kwargs)
        return super().__new__(cls, *args, **kwargs)


loud = Loud(2020, 1, 1)
print(loud + timedelta(1), Loud.fromisoformat("2020-01-01T00:00:00"))
match day:
    case date(year=2020, month=month):
        print("matched", month)
