# outcome: seconds | finished | fuel | raised:OverflowError
import time

try:
    time.sleep(float("inf"))
except OverflowError as error:
    print(error)
for bad in (-1, 1e300):
    try:
        time.sleep(bad)
    except (ValueError, OverflowError) as error:
        print(error)
