import datetime
from zoneinfo import ZoneInfo

UTC = datetime.timezone.utc
ZONES = (
    "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Sydney", "Europe/Dublin", "UTC", "Asia/Kolkata",
    "America/Sao_Paulo", "US/Eastern", "Etc/GMT+5", "Antarctica/Troll", "Europe/London", "Asia/Kathmandu",
)
for name in ZONES:
    zone = ZoneInfo(name)
    before = None
    for year in (1919, 1945, 1985, 2005, 2024, 2039):
        for day in range(1, 366, 9):
            moment = datetime.datetime(year, 1, 1, 12, 30, tzinfo=UTC) + datetime.timedelta(day)
            there = moment.astimezone(zone)
            assert there.astimezone(UTC) == moment
            found = there.utcoffset(), there.tzname(), there.dst()
            wall = moment.replace(tzinfo=zone)
            if found != before or wall.utcoffset() != there.utcoffset():
                print(name, there, *found[1:], wall.tzname())
                before = found
new_york = ZoneInfo("America/New_York")
for fold in (0, 1):
    for args in (
        (2024, 11, 3, 1, 30), (2024, 3, 10, 2, 30), (2040, 11, 4, 1, 30), (2040, 3, 11, 2, 30), (2004, 10, 31, 1, 30),
    ):  # fmt: skip
        wall = datetime.datetime(*args, tzinfo=new_york, fold=fold)
        again = wall.astimezone(UTC).astimezone(new_york)
        print(wall, wall.tzname(), wall.dst(), again, again.fold)
moment = datetime.datetime(2024, 11, 3, 4, 30, tzinfo=UTC)
for step in range(6):
    there = (moment + datetime.timedelta(minutes=30 * step)).astimezone(new_york)
    print(there, there.fold)
