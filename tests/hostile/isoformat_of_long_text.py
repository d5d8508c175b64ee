# outcome: finished | MemoryError | fuel
from datetime import date, datetime, time

for text in ("2020-01-01T00:00:00." + "1" * 3_000_000, "9" * 5_000_000, "\U0001F600" * 1_000_000):
    for read in (datetime.fromisoformat, date.fromisoformat, time.fromisoformat):
        try:
            print(read(text))
        except ValueError as error:
            print(len(str(error)) > 20)
