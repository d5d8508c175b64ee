"""Every day and many times of day, there and back again."""

from datetime import date, datetime, time, timedelta, timezone

day = date(1, 1, 1)
checks = 0
while day.year < 9900:
    assert date.fromordinal(day.toordinal()) == day
    assert date.fromisoformat(day.isoformat()) == day
    assert date.fromisocalendar(*day.isocalendar()) == day
    assert day.isocalendar()[2] == day.isoweekday() == day.weekday() + 1
    assert day.timetuple().tm_yday == (day - day.replace(month=1, day=1)).days + 1
    assert date.strptime(day.strftime("%Y-%m-%d"), "%Y-%m-%d") == day if hasattr(date, "strptime") else True
    day += timedelta(days=677)
    checks += 1
print(checks, day)

zone = timezone(timedelta(hours=-3, minutes=-30), "here")
moment = datetime(1970, 1, 1, tzinfo=timezone.utc)
for step in range(2000):
    moment += timedelta(days=9, hours=7, minutes=11, seconds=13, microseconds=131071)
    assert datetime.fromisoformat(moment.isoformat()) == moment
    assert datetime.fromtimestamp(moment.timestamp(), timezone.utc) - moment < timedelta(microseconds=2)
    assert moment.astimezone(zone) == moment and hash(moment.astimezone(zone)) == hash(moment)
    assert datetime.strptime(moment.strftime("%Y-%m-%d %H:%M:%S.%f %z"), "%Y-%m-%d %H:%M:%S.%f %z") == moment
    assert eval(repr(moment), {"datetime": __import__("datetime")}) == moment
    assert datetime.combine(moment.date(), moment.timetz()) == moment
    assert time.fromisoformat(moment.time().isoformat()) == moment.time()
print(moment)

delta = timedelta(microseconds=1)
total = 0
while delta < timedelta(days=10**8):
    assert timedelta(seconds=delta.total_seconds()) - delta < timedelta(seconds=1)
    assert delta // timedelta(microseconds=1) * timedelta(microseconds=1) == delta
    quotient, rest = divmod(delta, timedelta(minutes=7))
    assert quotient * timedelta(minutes=7) + rest == delta
    assert (delta / 3) * 3 - delta < timedelta(microseconds=3)
    delta = delta * 3 + timedelta(seconds=1)
    total += 1
print(total, delta)
