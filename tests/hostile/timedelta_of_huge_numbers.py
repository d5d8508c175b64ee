# outcome: finished
from datetime import date, datetime, timedelta, timezone

for act in (
    lambda: timedelta(days=10**100),
    lambda: timedelta(days=1e308),
    lambda: timedelta(1) * 10**1000,
    lambda: timedelta(1) * 1e308,
    lambda: timedelta.max * timedelta.max.days,
    lambda: timedelta.max / 1e-300,
    lambda: timedelta(1) // 10**100,
    lambda: date.fromordinal(10**100),
    lambda: datetime.fromtimestamp(1e300),
    lambda: datetime.fromtimestamp(-(10**18)),
    lambda: datetime.max + timedelta.max,
    lambda: datetime.max.replace(tzinfo=timezone(timedelta(hours=-23))).astimezone(timezone.utc),
    lambda: datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=23))).timestamp(),
):
    try:
        print(act())
    except (OverflowError, ValueError, OSError) as error:
        print(type(error).__name__, error)
