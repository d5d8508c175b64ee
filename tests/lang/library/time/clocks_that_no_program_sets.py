import threading
import time

for set_clock, now in [(time.clock_settime, 1.5), (time.clock_settime_ns, 1)]:
    try:
        set_clock(time.CLOCK_REALTIME, now)
    except PermissionError as error:
        print(error)
clock = time.pthread_getcpuclockid(threading.get_ident())
print(type(clock), type(time.clock_gettime(clock)))
try:
    time.pthread_getcpuclockid("x")
except TypeError as error:
    print("TypeError")
