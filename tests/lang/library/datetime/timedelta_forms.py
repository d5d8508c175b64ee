from datetime import timedelta
t = timedelta(days=1, hours=25, minutes=-3, milliseconds=1500)
print(t, repr(t), t.total_seconds(), t.days, t.seconds, t.microseconds, -t, abs(timedelta(-1)), t * 2, t / 2, t // timedelta(hours=1), t % timedelta(hours=1), divmod(t, timedelta(days=1)), timedelta() == timedelta(0), bool(timedelta()), str(timedelta(-1)), timedelta.max, timedelta(weeks=1) / timedelta(days=2), round(2.5) and timedelta(seconds=0.0000015), sum([t, t], timedelta()))
try:
    timedelta(days=10**10)
except Exception as error:
    print(type(error).__name__, error)
try:
    t + 1
except Exception as error:
    print(type(error).__name__, error)
try:
    timedelta("x")
except Exception as error:
    print(type(error).__name__, error)
