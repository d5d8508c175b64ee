import copy
import datetime
import pickle
import zoneinfo
from zoneinfo import ZoneInfo

berlin = ZoneInfo("Europe/Berlin")
print(repr(berlin), str(berlin), berlin.key, ZoneInfo("Europe/Berlin") is berlin, ZoneInfo.no_cache("Europe/Berlin") is berlin)
print(berlin.utcoffset(None), ZoneInfo("UTC").utcoffset(None), ZoneInfo("UTC").tzname(None))
print({"Europe/Berlin", "UTC", "Asia/Tokyo"} <= zoneinfo.available_timezones())
print(pickle.loads(pickle.dumps(berlin)) is berlin, copy.deepcopy(berlin) is berlin)
for key in ("Nope/Zone", "../x", "/etc/x", "Europe/", "Europe//Berlin"):
    try:
        print(ZoneInfo(key))
    except Exception as error:
        print(type(error).__name__, error)
print(issubclass(zoneinfo.ZoneInfoNotFoundError, KeyError), isinstance(berlin, datetime.tzinfo))
print(datetime.datetime(2024, 7, 1, tzinfo=berlin), datetime.datetime(2024, 7, 1, 12, tzinfo=berlin).timestamp())
print(datetime.datetime(2024, 7, 1, tzinfo=berlin) - datetime.datetime(2024, 7, 1, tzinfo=ZoneInfo("Asia/Tokyo")))
