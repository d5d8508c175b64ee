import datetime
import warnings

print(datetime.MINYEAR, datetime.MAXYEAR, datetime.datetime.max.year == datetime.MAXYEAR, datetime.date.min.year == datetime.MINYEAR)
moment = datetime.datetime(2024, 5, 6, 7, 8, 9, 123456)
print(moment.microsecond, moment.time().microsecond, datetime.time(1).microsecond, moment.replace(microsecond=7).microsecond)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(datetime.datetime.utcfromtimestamp(0), datetime.datetime.utcfromtimestamp(1.5), datetime.datetime.utcfromtimestamp(-1))
    print(datetime.datetime.utcnow().tzinfo, type(datetime.datetime.utcnow()) is datetime.datetime)
for warning in caught[:1] + caught[3:4]:
    print(warning.category.__name__, warning.message)
for wrong in [
    lambda: datetime.date(datetime.MAXYEAR + 1, 1, 1),
    lambda: datetime.date(datetime.MINYEAR - 1, 1, 1),
    lambda: datetime.time(microsecond=1000000),
    lambda: datetime.datetime.utcfromtimestamp(1e20),
    lambda: datetime.datetime.utcfromtimestamp("x"),
    lambda: setattr(moment, "microsecond", 1),
    lambda: datetime.date.max + datetime.timedelta(1),
]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            print(wrong())
    except (ValueError, OverflowError, TypeError, AttributeError, OSError) as error:
        print(type(error).__name__, error)
