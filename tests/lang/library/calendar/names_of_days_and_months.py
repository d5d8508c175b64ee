import calendar

DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
MONTHS = ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE"]
MONTHS += ["JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"]
for name in DAYS:
    value = getattr(calendar, name)
    print(repr(value), str(value), value == getattr(calendar.Day, name), value + 0)
for name in MONTHS:
    print(repr(getattr(calendar.Month, name)), getattr(calendar, name) is getattr(calendar.Month, name))
print(len(calendar.Day), len(calendar.Month), calendar.Month(2), calendar.Day(6), calendar.weekday(2024, 2, 29))
print(list(calendar.month_abbr), calendar.month_abbr[12], len(calendar.month_abbr))
print(calendar.month_abbr[1:3], calendar.month_abbr[-1], calendar.month_name[calendar.MAY])
for wrong in [lambda: calendar.month_abbr[13], lambda: calendar.Month(13), lambda: calendar.Day(7)]:
    try:
        wrong()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
