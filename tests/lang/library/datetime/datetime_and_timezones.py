from datetime import datetime, timezone, timedelta, time
a = datetime(2024, 3, 31, 12, 30, 15, 250, tzinfo=timezone.utc)
b = a.astimezone(timezone(timedelta(hours=5, minutes=30), "IST"))
print(a, b, repr(a), a == b, b.isoformat(), a.timestamp(), datetime.fromtimestamp(0, timezone.utc), a.date(), a.time(), a.timetz(), b.tzname(), b.utcoffset(), a.replace(tzinfo=None), datetime.fromisoformat("2024-01-02T03:04:05.678+01:00"), datetime.combine(a.date(), time(1, 2)), a.strftime("%H:%M:%S.%f %p %z %Z %%"), a.isoformat(" ", "minutes"))
print(datetime.strptime("2024-05-06 07:08", "%Y-%m-%d %H:%M"), time.fromisoformat("10:20:30"), time(23, 59) < time(23, 59, 1), timezone.utc, timezone(timedelta(hours=-3)))
try:
    a < datetime(2024, 1, 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    datetime(2024, 1, 1, 25)
except Exception as error:
    print(type(error).__name__, error)
try:
    datetime.strptime("x", "%Y")
except Exception as error:
    print(type(error).__name__, error)
try:
    timezone(timedelta(hours=25))
except Exception as error:
    print(type(error).__name__, error)
