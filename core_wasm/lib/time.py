"""This module provides various functions to manipulate time values.

There are two standard representations of time.  One is the number
of seconds since the Epoch, in UTC (a.k.a. GMT).  It may be an integer
or a floating-point number (to represent fractions of seconds).
The epoch is the point where the time starts, the return value of time.gmtime(0).
It is January 1, 1970, 00:00:00 (UTC) on all platforms.

The other representation is a tuple of 9 integers giving local time.

The clocks are the host's; local time is UTC.
"""

from operator import index as _index

from types import SimpleNamespace as _SimpleNamespace

from _prelude import _StructTime as struct_time, _host_function, _struct_time, _time_formatted, _time_parsed

_host_time = _host_function("wardian.time")
_host_monotonic = _host_function("wardian.monotonic")
_host_sleep = _host_function("wardian.sleep")

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")

CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
CLOCK_MONOTONIC_RAW = 4
CLOCK_BOOTTIME = 7
CLOCK_TAI = 11

_STRUCT_TM_ITEMS = 11
_NANOSECONDS = 1_000_000_000
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


# Clocks.


def time():
    """time() -> floating-point number

    Return the current time in seconds since the Epoch.
    Fractions of a second may be present if the system clock provides them.
    """
    return _host_time() / _NANOSECONDS


def time_ns():
    """time_ns() -> int

    Return the current time in nanoseconds since the Epoch.
    """
    return _host_time()


def monotonic():
    """monotonic() -> float

    Monotonic clock, cannot go backward.
    """
    return _host_monotonic() / _NANOSECONDS


def monotonic_ns():
    """monotonic_ns() -> int

    Monotonic clock, cannot go backward, as nanoseconds.
    """
    return _host_monotonic()


def perf_counter():
    """perf_counter() -> float

    Performance counter for benchmarking.
    """
    return _host_monotonic() / _NANOSECONDS


def perf_counter_ns():
    """perf_counter_ns() -> int

    Performance counter for benchmarking as nanoseconds.
    """
    return _host_monotonic()


def process_time():
    """process_time() -> float

    Process time for profiling: a guest has no other clock for it than the monotonic one.
    """
    return _host_monotonic() / _NANOSECONDS


def process_time_ns():
    """process_time() -> int

    Process time for profiling as nanoseconds.
    """
    return _host_monotonic()


def thread_time():
    """thread_time() -> float

    Thread time for profiling: there is one thread.
    """
    return _host_monotonic() / _NANOSECONDS


def thread_time_ns():
    """thread_time() -> int

    Thread time for profiling as nanoseconds.
    """
    return _host_monotonic()


def clock_gettime_ns(clk_id, /):
    """Return the time of the specified clock clk_id as nanoseconds (int)."""
    clock = _index(clk_id)
    if clock in (CLOCK_REALTIME, CLOCK_TAI):
        return _host_time()
    if clock in (
        CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME
    ):
        return _host_monotonic()
    raise OSError(22, "Invalid argument")


def clock_gettime(clk_id, /):
    """Return the time of the specified clock clk_id as a float."""
    return clock_gettime_ns(clk_id) / _NANOSECONDS


def clock_getres(clk_id, /):
    """clock_getres(clk_id) -> floating-point number

    Return the resolution (precision) of the specified clock clk_id.
    """
    if _index(clk_id) not in (0, 1, 2, 3, 4, 7, 11):
        raise OSError(22, "Invalid argument")
    return 1e-09


def clock_settime(clk_id, time, /):
    """Set the time of the specified clock clk_id: no guest may."""
    raise PermissionError(1, "Operation not permitted")


def clock_settime_ns(clk_id, time, /):
    """Set the time of the specified clock clk_id with nanoseconds: no guest may."""
    raise PermissionError(1, "Operation not permitted")


def pthread_getcpuclockid(thread_id, /):
    """Return the clk_id of a thread's CPU time clock: there is one thread."""
    _index(thread_id)
    return CLOCK_THREAD_CPUTIME_ID


_CLOCKS = {
    "time": ("CLOCK_REALTIME", False, True),
    "monotonic": ("CLOCK_MONOTONIC", True, False),
    "perf_counter": ("CLOCK_MONOTONIC", True, False),
    "process_time": ("CLOCK_PROCESS_CPUTIME_ID", True, False),
    "thread_time": ("CLOCK_THREAD_CPUTIME_ID", True, False),
}


def get_clock_info(name, /):
    """get_clock_info(name: str) -> dict

    Get information of the specified clock.
    """
    if not isinstance(name, str):
        raise TypeError(f"get_clock_info() argument 1 must be str, not {_type_name(name)}")
    if name not in _CLOCKS:
        raise ValueError("unknown clock")
    clock, is_monotonic, adjustable = _CLOCKS[name]
    return _SimpleNamespace(
        implementation=f"clock_gettime({clock})", monotonic=is_monotonic, adjustable=adjustable, resolution=1e-09
    )


def sleep(object, /):
    """sleep(seconds)

    Delay execution for a given number of seconds.  The argument may be
    a floating-point number for subsecond precision.
    """
    seconds = object
    if not isinstance(seconds, float):
        try:
            seconds = _index(seconds)
        except TypeError:
            raise TypeError(
                f"'{_type_name(seconds)}' object cannot be interpreted as an integer or float"
            ) from None
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if seconds >= 9223372036.854775:
        raise OverflowError("timestamp out of range for platform time_t")
    _host_sleep(float(seconds))


def _type_name(value):
    return "None" if value is None else type(value).__name__


# Time tuples.


def _whole_seconds(seconds):
    """Seconds since the Epoch as an int, rounded down."""
    if seconds is None:
        return _host_time() // _NANOSECONDS
    if isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
        if not -9.3e18 < seconds < 9.3e18:
            raise OverflowError("timestamp out of range for platform time_t")
        whole = seconds // 1
        seconds = int(whole)
    else:
        seconds = _index(seconds)
    if not -(1 << 63) <= seconds < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    if not -67768040609740800 <= seconds <= 67768036191676799:
        raise OSError(75, "Value too large for defined data type")
    return seconds


_DAYS_IN_400_YEARS = 146097


def _broken_down(seconds):
    """The nine numbers of a time, of any year."""
    days, rest = divmod(seconds, 86400)
    # The calendar repeats after 400 years: the day is found in those that begin with 2000.
    cycles, day = divmod(days - 10957, _DAYS_IN_400_YEARS)
    year = 2000 + day // 366
    while day >= _days_before(year + 1):
        year += 1
    day_of_year = day - _days_before(year)
    month = min(day_of_year // 28, 11)
    while day_of_year < _days_before_month(year, month):
        month -= 1
    return (
        year + 400 * cycles,
        month + 1,
        day_of_year - _days_before_month(year, month) + 1,
        rest // 3600,
        rest // 60 % 60,
        rest % 60,
        (days + 3) % 7,
        day_of_year + 1,
    )


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before(year):
    """Days from 1 January 2000 to that of `year`."""
    past = year - 1
    return (year - 2000) * 365 + (past // 4 - past // 100 + past // 400) - 484


_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def _days_before_month(year, month):
    """Days of the year before a month, which counts from 0."""
    return _BEFORE_MONTH[month] + (month > 1 and _is_leap(year))


def gmtime(seconds=None, /):
    """gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min,
                           tm_sec, tm_wday, tm_yday, tm_isdst)

    Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a.
    GMT).  When 'seconds' is not passed in, convert the current time instead.
    """
    return _struct_time((*_broken_down(_whole_seconds(seconds)), 0), "GMT", 0)


def localtime(seconds=None, /):
    """localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,
                              tm_sec,tm_wday,tm_yday,tm_isdst)

    Convert seconds since the Epoch to a time tuple expressing local time, which is UTC.
    When 'seconds' is not passed in, convert the current time instead.
    """
    return _struct_time((*_broken_down(_whole_seconds(seconds)), 0), "UTC", 0)


def _numbers(given, function):
    """The nine numbers of a tuple."""
    if not isinstance(given, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(given) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    numbers = [_index(item) for item in given]
    for number in numbers:
        if number >= 1 << 31:
            raise OverflowError("signed integer is greater than maximum")
        if number < -(1 << 31):
            raise OverflowError("signed integer is less than minimum")
    return numbers


def _checked(numbers):
    """Ranges as the C library needs them. A month or day of 0 means 1."""
    year, month, day, hour, minute, second, weekday, day_of_year, _ = numbers
    if not 0 <= month <= 12:
        raise ValueError("month out of range")
    if not 0 <= day <= 31:
        raise ValueError("day of month out of range")
    if not 0 <= hour <= 23:
        raise ValueError("hour out of range")
    if not 0 <= minute <= 59:
        raise ValueError("minute out of range")
    if not 0 <= second <= 61:
        raise ValueError("seconds out of range")
    if weekday < -1:
        raise ValueError("day of week out of range")
    if not 0 <= day_of_year <= 366:
        raise ValueError("day of year out of range")
    return year, month or 1, day or 1, hour, minute, second, weekday % 7, day_of_year or 1


def mktime(object, /):
    """mktime(tuple) -> floating-point number

    Convert a time tuple in local time to seconds since the Epoch.
    """
    year, month, day, hour, minute, second, *_ = _numbers(object, "mktime")
    years, month = divmod(month - 1, 12)
    year += years
    days = _days_before(year) + _days_before_month(year, month) + day - 1 + 10957
    return float(((days * 24 + hour) * 60 + minute) * 60 + second)


def _shown(year, month, day, hour, minute, second, weekday, day_of_year):
    return f"{_DAYS[weekday]} {_MONTHS[month - 1]} {day:2} {hour:02}:{minute:02}:{second:02} {year}"


def asctime(tuple=None, /):
    """asctime([tuple]) -> string

    Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.
    When the time tuple is not present, current time as returned by localtime()
    is used.
    """
    return _shown(*_checked(_numbers(localtime() if tuple is None else tuple, "asctime")))


def ctime(seconds=None, /):
    """ctime(seconds) -> string

    Convert a time in seconds since the Epoch to a string in local time.
    This is equivalent to asctime(localtime(seconds)). When the time tuple is
    not present, current time as returned by localtime() is used.
    """
    return _shown(*_broken_down(_whole_seconds(seconds)))


def strftime(format, tuple=None, /):
    """strftime(format[, tuple]) -> string

    Convert a time tuple to a string according to a format specification.
    See the library reference manual for formatting codes. When the time tuple
    is not present, current time as returned by localtime() is used.
    """
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {_type_name(format)}")
    given = localtime() if tuple is None else tuple
    numbers = _numbers(given, "strftime")
    # Where summer time is unknown so are the zone and its offset.
    zone, offset = "" if numbers[8] < 0 else "UTC", 0
    if isinstance(given, struct_time):
        zone = given.tm_zone or zone
        offset = given.tm_gmtoff or 0
    minutes = abs(offset) // 60
    shown = "" if numbers[8] < 0 else f"{'-' if offset < 0 else '+'}{minutes // 60:02}{minutes % 60:02}"
    return _time_formatted(format, *_checked(numbers), zone, shown)


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    """strptime(string, format) -> struct_time

    Parse a string to a time tuple according to a format specification.
    See the library reference manual for formatting codes (same as
    strftime()).
    """
    for number, text in enumerate((string, format)):
        if not isinstance(text, str):
            raise TypeError(f"strptime() argument {number} must be str, not {type(text)}")
    *numbers, zone, offset = _time_parsed(string, format)
    # tuple() may be the name of an argument, but not here.
    return _struct_time(tuple(numbers), zone, offset)
