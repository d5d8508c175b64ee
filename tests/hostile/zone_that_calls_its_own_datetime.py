# outcome: RecursionError
from datetime import datetime, timedelta, tzinfo


class Zone(tzinfo):
    def utcoffset(self, when):
        return timedelta(seconds=len(when.isoformat()))


print(datetime(2020, 1, 1, tzinfo=Zone()).isoformat())
