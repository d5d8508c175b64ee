# outcome: finished | raised:ValueError | raised:TypeError
from datetime import datetime, timedelta, timezone, tzinfo

answers = [timedelta(hours=1), None, timedelta(days=1), 5, timedelta(hours=-23), "x"]


class Zone(tzinfo):
    count = 0

    def utcoffset(self, when):
        self.count += 1
        return answers[self.count % len(answers)]

    dst = utcoffset

    def tzname(self, when):
        return self.count


moments = [datetime(2020, 1, day, tzinfo=Zone()) for day in range(1, 8)]
for act in (sorted, set, str, lambda ms: [m.astimezone(timezone.utc) for m in ms], lambda ms: ms[0] - ms[1]):
    for _ in range(6):
        try:
            act(moments)
        except (TypeError, ValueError):
            pass
