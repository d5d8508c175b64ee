# datetime parsing and formatting
from datetime import date, datetime, timedelta

start = datetime(2026, 1, 1, 8, 30)
stamps = [(start + timedelta(hours=7 * i, minutes=i % 60)).isoformat() for i in range(1200)]
moments = [datetime.fromisoformat(stamp) for stamp in stamps]
by_day = {}
for moment in moments:
    by_day.setdefault(moment.date(), []).append(moment)
shown = [moment.strftime("%d.%m.%Y %H:%M") for moment in moments[:400]]
read = [datetime.strptime(text, "%d.%m.%Y %H:%M") for text in shown[:100]]
spans = sum((b - a).total_seconds() for a, b in zip(moments, moments[1:]))
result = len(by_day), shown[-1], str(read[-1]), spans, str(max(by_day) - date(2026, 1, 1))
