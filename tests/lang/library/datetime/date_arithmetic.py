from datetime import date, timedelta
d = date(2024, 2, 28)
print(d + timedelta(2), d - date(2023, 2, 28), d.weekday(), d.isoweekday(), d.isocalendar(), d.replace(day=1), d.toordinal(), date.fromordinal(738000), d.strftime("%Y/%m/%d %j %a %B"), date.min, date.max, d < date(2025, 1, 1), d.timetuple()[:3], date.fromisoformat("2024-12-31"), repr(d))
try:
    date(2023, 2, 29)
except Exception as error:
    print(type(error).__name__, error)
try:
    date(2023, 13, 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    date.max + timedelta(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    date.fromisoformat("2024-1-1")
except Exception as error:
    print(type(error).__name__, error)
try:
    d + 5
except Exception as error:
    print(type(error).__name__, error)
