import time

NAMES = "CLOCK_REALTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_THREAD_CPUTIME_ID CLOCK_BOOTTIME CLOCK_TAI"
for name in NAMES.split():
    number = getattr(time, name)
    first, second = time.clock_gettime_ns(number), time.clock_gettime_ns(number)
    print(name, number, type(first), first <= second, type(time.clock_gettime(number)))
for read in [time.monotonic_ns, time.perf_counter_ns, time.process_time_ns, time.thread_time_ns, time.time_ns]:
    first, second = read(), read()
    print(read.__name__, type(first), 0 <= first <= second)
try:
    time.clock_gettime_ns(999)
except OSError as error:
    print(type(error).__name__)
try:
    time.clock_gettime_ns("x")
except TypeError as error:
    print(error)
