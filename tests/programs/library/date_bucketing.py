"""Bucket events by hour, weekday, ISO week and month; gaps, sessions, moving sums and durations."""
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta, timezone

START = datetime(2024, 2, 26, 22, 15, tzinfo=timezone.utc)
events, t, x = [], START, 7
for i in range(60):
    x = (x * 73 + 19) % 509
    t += timedelta(minutes=x % 190, seconds=x % 60)
    events.append({"at": t.isoformat(), "user": "abc"[x % 3], "ms": x})

parsed = [(datetime.fromisoformat(e["at"]), e["user"], e["ms"]) for e in events]
print(parsed[0][0], parsed[-1][0], parsed[-1][0] - parsed[0][0])

by_day = Counter(at.date() for at, _, _ in parsed)
day, last = min(by_day), max(by_day)
while day <= last:
    print(day.isoformat(), day.strftime("%a %d %b"), "#" * by_day[day])
    day += timedelta(days=1)

by_week = defaultdict(int)
for at, _, ms in parsed:
    year, week, _ = at.isocalendar()
    by_week[f"{year}-W{week:02}"] += ms
print(dict(by_week))

hours = Counter(at.hour // 6 for at, _, _ in parsed)
print({f"{6 * h:02}-{6 * h + 6:02}": hours[h] for h in range(4)})
print({at.strftime("%Y-%m"): None for at, _, _ in parsed}.keys())

sessions = {}
for at, user, _ in parsed:
    history = sessions.setdefault(user, [])
    if history and at - history[-1][1] <= timedelta(hours=4):
        history[-1] = (history[-1][0], at)
    else:
        history.append((at, at))
for user, history in sorted(sessions.items()):
    spans = [b - a for a, b in history]
    longest = max(spans)
    print(user, len(history), "sessions, longest", longest, f"{longest.total_seconds() / 3600:.2f}h, total", sum(spans, timedelta()))

oslo = timezone(timedelta(hours=1), "CET")
print(parsed[0][0].astimezone(oslo), parsed[0][0].astimezone(oslo).strftime("%H:%M %Z %z"), parsed[0][0].timestamp())
leap = date(2024, 2, 29)
print(leap.replace(day=28) + timedelta(2), (date(2025, 1, 1) - leap).days, leap.weekday(), leap.timetuple().tm_yday, date.fromisocalendar(2024, 9, 4) == leap)
for text, form in (("29/02/2023", "%d/%m/%Y"), ("2024-13-01", "%Y-%m-%d"), ("1 Mar 2024 5PM", "%d %b %Y %I%p")):
    try:
        print(datetime.strptime(text, form))
    except ValueError as e:
        print("ValueError", e)
try:
    parsed[0][0] - datetime(2024, 1, 1)
except TypeError as e:
    print(e)
