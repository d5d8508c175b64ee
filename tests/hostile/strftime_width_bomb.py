# outcome: finished
import time
from datetime import date, datetime

for width in (10**3, 10**6, 10**9, 10**30):
    print(len(datetime(2020, 1, 1).strftime(f"%{width}d")), len(time.strftime(f"%{width}Y", time.gmtime(0))))
print(len(date(2020, 1, 1).strftime("%c" * 10_000)) > 0)
