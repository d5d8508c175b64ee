"""Specific date/time and related types.

See https://data.iana.org/time-zones/tz-link.html for
time zone and DST data sources.
"""

from _prelude import (
    _type_date as date,
    _type_datetime as datetime,
    _type_time as time,
    _type_timedelta as timedelta,
    _type_timezone as timezone,
    _type_tzinfo as tzinfo,
)

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
UTC = timezone.utc
