import time

print(time.time() > 1.7e9, abs(time.time_ns() / 1e9 - time.time()) < 5)
for name in ("monotonic", "perf_counter", "process_time", "thread_time"):
    first, second = getattr(time, name)(), getattr(time, name)()
    print(name, type(first), first <= second, type(getattr(time, name + "_ns")()))
start = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - start >= 0.005, time.sleep(0))
print(time.gmtime()[:3] == time.localtime()[:3], time.gmtime(time.time()).tm_year >= 2025)
print(time.asctime()[:3] == time.ctime()[:3] == time.strftime("%a"))
print(time.clock_gettime(time.CLOCK_REALTIME) > 1.7e9, time.clock_getres(time.CLOCK_MONOTONIC))
for bad in (-1, float("nan"), None, 1e300):
    try:
        time.sleep(bad)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
    except TypeError as error:
        print("TypeError")
