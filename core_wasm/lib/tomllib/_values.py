"""Numbers, dates and times of TOML, by their shape."""

import re
from datetime import date, datetime, time, timedelta, timezone

_TIME = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"

NUMBER = re.compile(
    r"""
    0
    (?:
        x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*   # hexadecimal
        | b[01](?:_?[01])*               # binary
        | o[0-7](?:_?[0-7])*             # octal
    )
    |
    [+-]?(?:0|[1-9](?:_?[0-9])*)         # decimal, and the part of a float before its point
    (?P<floatpart>
        (?:\.[0-9](?:_?[0-9])*)?
        (?:[eE][+-]?[0-9](?:_?[0-9])*)?
    )
    """,
    re.VERBOSE,
)
LOCAL_TIME = re.compile(_TIME)
DATETIME = re.compile(
    rf"""
    ([0-9]{{4}})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])
    (?:
        [Tt ]
        {_TIME}
        (?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?
    )?
    """,
    re.VERBOSE,
)


def number_of(match, parse_float):
    text = match.group()
    return parse_float(text) if match.group("floatpart") else int(text, 0)


def time_of(match):
    hour, minute, second, fraction = match.groups()
    return time(int(hour), int(minute), int(second), _micros(fraction))


def moment_of(match):
    """A date, or a datetime; ValueError for days that are none."""
    year, month, day, hour, minute, second, fraction, zulu, sign, zone_hour, zone_minute = match.groups()
    if hour is None:
        return date(int(year), int(month), int(day))
    zone = None
    if sign:
        offset = timedelta(hours=int(zone_hour), minutes=int(zone_minute))
        zone = timezone(-offset if sign == "-" else offset)
    elif zulu:
        zone = timezone.utc
    return datetime(
        int(year), int(month), int(day), int(hour), int(minute), int(second), _micros(fraction), tzinfo=zone
    )


def _micros(fraction):
    return int(fraction.ljust(6, "0")) if fraction else 0
