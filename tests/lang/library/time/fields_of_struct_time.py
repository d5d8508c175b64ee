import time

moment = time.gmtime(86400 * 59 + 3723)
print(moment.tm_year, moment.tm_mon, moment.tm_mday, moment.tm_hour, moment.tm_min, moment.tm_sec)
print(moment.tm_wday, moment.tm_yday, moment.tm_isdst, moment.tm_zone, moment.tm_gmtoff)
print(time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.n_unnamed_fields, len(moment))
made = time.struct_time((2024, 2, 29, 1, 2, 3, 3, 60, -1))
print(made, made.tm_isdst, made.tm_zone, made.tm_gmtoff, made == (2024, 2, 29, 1, 2, 3, 3, 60, -1))
print(time.struct_time((2024, 2, 29, 1, 2, 3, 3, 60, 0, "ZONE", 3600)).tm_zone, time.struct_time(range(9)).tm_wday)
for wrong in [lambda: time.struct_time((1, 2)), lambda: time.struct_time(range(12)), lambda: time.struct_time(1), lambda: setattr(made, "tm_hour", 1)]:
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
