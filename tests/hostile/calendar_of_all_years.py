# outcome: fuel | MemoryError | output_bytes
import calendar

for year in range(1, 10_000):
    print(calendar.calendar(year))
