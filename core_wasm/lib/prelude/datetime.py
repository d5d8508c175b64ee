"""Dates and times where guest code has a say: zones written in Python, and classes derived from those of datetime.

A zone is asked here (`_zone_offset`, `_zone_name`), its answer goes to the primitives whose names end in `_at`.
"""


class _IsoCalendarDate(tuple):
    """The result of `date.isocalendar()`: a tuple whose items have names."""

    __slots__ = ()

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__qualname__}(year={self[0]}, week={self[1]}, weekday={self[2]})"

    def __reduce__(self):
        return tuple, (tuple(self),)


_IsoCalendarDate.__name__ = _IsoCalendarDate.__qualname__ = "IsoCalendarDate"
_IsoCalendarDate.__module__ = "datetime"


def _iso_calendar_date(items):
    return tuple.__new__(_IsoCalendarDate, items)


def _readonly(self, value):
    raise AttributeError("readonly attribute")


class _StructTime(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime(), and
    accepted by asctime(), mktime() and strftime().  May be considered as a
    sequence of 9 integers.

    Several fields have other values than in C: tm_year is the actual year, tm_mon counts from 1, tm_wday from Monday.
    """

    _names = (
        "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
    )
    __match_args__ = _names
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    def __new__(cls, sequence, dict=None):
        try:
            items = tuple(sequence)
        except TypeError:
            raise TypeError("constructor requires a sequence") from None
        if len(items) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(items)}-sequence given)")
        if len(items) > 11:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence ({len(items)}-sequence given)")
        self = tuple.__new__(cls, items[:9])
        given = {} if dict is None else dict
        zone = items[9] if len(items) > 9 else given.get("tm_zone")
        offset = items[10] if len(items) > 10 else given.get("tm_gmtoff")
        self._zone = zone
        self._offset = offset
        return self

    __new__.__text_signature__ = "(cls, iterable=(), /)"

    tm_zone = property(lambda self: self._zone, _readonly, doc="abbreviation of timezone name")
    tm_gmtoff = property(lambda self: self._offset, _readonly, doc="offset from UTC in seconds")

    def __repr__(self):
        return f"time.struct_time({', '.join([f'{name}={value!r}' for name, value in zip(self._names, self)])})"

    def __reduce__(self):
        return type(self), (tuple(self), {"tm_zone": self._zone, "tm_gmtoff": self._offset})

    def __replace__(self, /, **changes):
        named = {name: changes.pop(name, value) for name, value in zip(self._names, self)}
        hidden = {"tm_zone": changes.pop("tm_zone", self._zone), "tm_gmtoff": changes.pop("tm_gmtoff", self._offset)}
        if changes:
            raise TypeError(f"Got unexpected field name(s): {list(changes)}")
        return type(self)(named.values(), hidden)


def _struct_time_property(index, doc):
    return property(lambda self: tuple.__getitem__(self, index), _readonly, doc=doc)


for _index, _doc in enumerate((
    "year, for example, 1993",
    "month of year, range [1, 12]",
    "day of month, range [1, 31]",
    "hours, range [0, 23]",
    "minutes, range [0, 59]",
    "seconds, range [0, 61])",
    "day of week, range [0, 6], Monday is 0",
    "day of year, range [1, 366]",
    "1 if summer time is in effect, 0 if not, and -1 if unknown",
)):
    setattr(_StructTime, _StructTime._names[_index], _struct_time_property(_index, _doc))
_StructTime.__name__ = _StructTime.__qualname__ = "struct_time"
_StructTime.__module__ = "time"


def _struct_time(items, zone=None, offset=None):
    self = tuple.__new__(_StructTime, items)
    self._zone = zone
    self._offset = offset
    return self


def _moment_folded(cls, args):
    return _moment_fold(cls(*args), 1)


def _as_index(value):
    if isinstance(value, int) or not hasattr(type(value), "__index__"):
        return value
    return type(value).__index__(value)


def _with_plain_ints(make):
    """A constructor that takes objects with `__index__`: they are asked first, then the native one is called."""

    def new(cls, /, *args, **kwargs):
        return make(
            cls, *[_as_index(value) for value in args], **{name: _as_index(value) for name, value in kwargs.items()}
        )

    return new


_date___new__ = _with_plain_ints(_type_date.__new__)
_datetime___new__ = _with_plain_ints(_type_datetime.__new__)
_time___new__ = _with_plain_ints(_type_time.__new__)


def _date_fromordinal(cls, ordinal, /):
    return cls.fromordinal(_as_index(ordinal))


def _date_fromisocalendar(cls, year, week, day):
    return cls.fromisocalendar(_as_index(year), _as_index(week), _as_index(day))


_host_time = _host_function("wardian.time")


def _date_today(cls, /):
    return cls.fromtimestamp(_host_time() // 1_000_000_000)


def _date_replace(self, /, *args, **changes):
    return self.replace(*map(_as_index, args), **{name: _as_index(value) for name, value in changes.items()})


def _date___str__(self, /):
    return self.isoformat()


def _date___format__(self, format, /):
    return self.strftime(format) if format else str(self)


_datetime___format__ = _time___format__ = _date___format__


# Asking a zone.


def _checked_answer(zone, answer, method):
    if answer is None:
        return None
    if not isinstance(answer, _type_timedelta):
        raise TypeError(f"tzinfo.{method}() must return None or timedelta, not '{type(answer).__name__}'")
    return _offset_checked(answer)


def _zone_offset(zone, when):
    return None if zone is None else _checked_answer(zone, zone.utcoffset(when), "utcoffset")


def _zone_dst(zone, when):
    return None if zone is None else _checked_answer(zone, zone.dst(when), "dst")


def _zone_name(zone, when):
    if zone is None:
        return None
    name = zone.tzname(when)
    if name is None or isinstance(name, str):
        return name
    raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")


def _datetime_utcoffset(self, /):
    return _zone_offset(self.tzinfo, self)


def _datetime_dst(self, /):
    return _zone_dst(self.tzinfo, self)


def _datetime_tzname(self, /):
    return _zone_name(self.tzinfo, self)


def _time_utcoffset(self, /):
    return _zone_offset(self.tzinfo, None)


def _time_dst(self, /):
    return _zone_dst(self.tzinfo, None)


def _time_tzname(self, /):
    return _zone_name(self.tzinfo, None)


# datetime


def _datetime_now(cls, /, tz=None):
    now = _moment_at(cls, _host_time(), tz)
    return now if tz is None else tz.fromutc(now)


_DEPRECATED = (
    "datetime.datetime.{}() is deprecated and scheduled for removal in a future version. "
    "Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.{}."
)


def _datetime_utcnow(cls, /):
    _warn(_DEPRECATED.format("utcnow", "now(datetime.UTC)"), DeprecationWarning)
    return _moment_at(cls, _host_time(), None)


def _datetime_fromtimestamp(cls, /, timestamp, tz=None):
    timestamp = _as_index(timestamp)
    if tz is None or isinstance(tz, _type_timezone):
        return cls.fromtimestamp(timestamp, tz)
    return tz.fromutc(_moment_from_timestamp(cls, timestamp, tz))


def _datetime_utcfromtimestamp(cls, timestamp, /):
    _warn(_DEPRECATED.format("utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)"), DeprecationWarning)
    return _moment_from_timestamp(cls, _as_index(timestamp), None)


def _datetime_astimezone(self, /, tz=None):
    if tz is None:
        tz = _type_timezone(_type_timedelta(0), "UTC")
    return tz.fromutc(_moment_shifted(self, _zone_offset(self.tzinfo, self), tz))


def _datetime_timetuple(self, /):
    saving = _zone_dst(self.tzinfo, self)
    return _datetime_timetuple_at(self, -1 if saving is None else 1 if saving else 0)


def _datetime_utctimetuple(self, /):
    offset = _zone_offset(self.tzinfo, self)
    # Subtracting refuses what lies outside of the calendar.
    return _datetime_timetuple_at(self.replace(tzinfo=None) - offset if offset else self, 0)


_datetime_epoch = _type_datetime(1970, 1, 1)


def _datetime_timestamp(self, /):
    offset = _zone_offset(self.tzinfo, self)
    if offset is None:
        return _type_datetime.replace(self, tzinfo=None).timestamp()
    return (_moment_apart(self, _datetime_epoch) - offset).total_seconds()


def _datetime_isoformat(self, /, sep="T", timespec="auto"):
    return _datetime_isoformat_at(self, sep, timespec, _zone_offset(self.tzinfo, self))


def _datetime___str__(self, /):
    return self.isoformat(" ")


def _datetime_strftime(self, /, format):
    return _datetime_strftime_at(self, format, *_zone_shown(self, self, format))


def _zone_shown(moment, asked, format):
    """The offset and the name of its zone, each only if the format shows it."""
    zone = moment.tzinfo
    return (
        _zone_offset(zone, asked) if "%z" in format or "%:z" in format else None,
        _zone_name(zone, asked) if "%Z" in format else None,
    )


def _shown_class(cls):
    return cls.__name__ if cls.__module__ != "datetime" else f"datetime.{cls.__name__}"


def _moment_rest(self, parts):
    if self.microsecond:
        parts += [self.second, self.microsecond]
    elif self.second:
        parts.append(self.second)
    text = ", ".join([str(part) for part in parts])
    if self.fold:
        text += ", fold=1"
    if self.tzinfo is not None:
        text += f", tzinfo={self.tzinfo!r}"
    return f"{_shown_class(type(self))}({text})"


def _datetime___repr__(self, /):
    return _moment_rest(self, [self.year, self.month, self.day, self.hour, self.minute])


def _aware_order(self, other):
    """-1, 0 or 1; None where one of the two is naive and the other is not."""
    own = _zone_offset(self.tzinfo, self)
    theirs = _zone_offset(other.tzinfo, other)
    if own == theirs:
        return _moment_order(self, other)
    if own is None or theirs is None:
        return None
    difference = _moment_apart(self, other) - own + theirs
    return 1 if difference > _no_time else -1 if difference else 0


_no_time = _type_timedelta(0)


def _is_problematic(self):
    """Does the offset depend on `fold`? Such times are equal to none in another zone (PEP 495)."""
    zone = self.tzinfo
    if zone is None or isinstance(zone, _type_timezone):
        return False
    return _zone_offset(zone, self) != _zone_offset(zone, _type_datetime.replace(self, fold=not self.fold))


def _datetime___eq__(self, other, /):
    if not isinstance(other, _type_datetime):
        return NotImplemented
    if _aware_order(self, other) != 0:
        return False
    return not _is_problematic(self) and not _is_problematic(other)


def _datetime___ne__(self, other, /):
    equal = _datetime___eq__(self, other)
    return equal if equal is NotImplemented else not equal


def _ordered(aware_order, kind, what, test):
    def compare(self, other, /):
        if not isinstance(other, kind):
            return NotImplemented
        order = aware_order(self, other)
        if order is None:
            raise TypeError(f"can't compare offset-naive and offset-aware {what}")
        return test(order)

    return compare


_datetime___lt__ = _ordered(_aware_order, _type_datetime, "datetimes", lambda order: order < 0)
_datetime___le__ = _ordered(_aware_order, _type_datetime, "datetimes", lambda order: order <= 0)
_datetime___gt__ = _ordered(_aware_order, _type_datetime, "datetimes", lambda order: order > 0)
_datetime___ge__ = _ordered(_aware_order, _type_datetime, "datetimes", lambda order: order >= 0)


def _datetime___hash__(self, /):
    return _moment_hash(self, _zone_offset(self.tzinfo, _type_datetime.replace(self, fold=0)))


def _datetime___sub__(self, other, /):
    if not isinstance(other, _type_datetime):
        return NotImplemented
    own = _zone_offset(self.tzinfo, self)
    theirs = _zone_offset(other.tzinfo, other)
    if (own is None) != (theirs is None):
        raise TypeError("can't subtract offset-naive and offset-aware datetimes")
    difference = _moment_apart(self, other)
    return difference if own is None else difference - own + theirs


def _datetime___rsub__(self, other, /):
    return _datetime___sub__(other, self) if isinstance(other, _type_datetime) else NotImplemented


# time


def _time_isoformat(self, /, timespec="auto"):
    return _time_isoformat_at(self, timespec, _zone_offset(self.tzinfo, None))


def _time___str__(self, /):
    return self.isoformat()


def _time_strftime(self, /, format):
    return _time_strftime_at(self, format, *_zone_shown(self, None, format))


_datetime_replace = _time_replace = _date_replace


def _time___repr__(self, /):
    return _moment_rest(self, [self.hour, self.minute])


def _time_order(self, other):
    own = _zone_offset(self.tzinfo, None)
    theirs = _zone_offset(other.tzinfo, None)
    if (own is None) != (theirs is None):
        return None
    difference = _time_of_day(self) - _time_of_day(other)
    if own is not None:
        difference = difference - own + theirs
    return 1 if difference > _no_time else -1 if difference else 0


def _time_of_day(self):
    return _type_timedelta(0, (self.hour * 60 + self.minute) * 60 + self.second, self.microsecond)


def _time___eq__(self, other, /):
    return _time_order(self, other) == 0 if isinstance(other, _type_time) else NotImplemented


def _time___ne__(self, other, /):
    return _time_order(self, other) != 0 if isinstance(other, _type_time) else NotImplemented


_time___lt__ = _ordered(_time_order, _type_time, "times", lambda order: order < 0)
_time___le__ = _ordered(_time_order, _type_time, "times", lambda order: order <= 0)
_time___gt__ = _ordered(_time_order, _type_time, "times", lambda order: order > 0)
_time___ge__ = _ordered(_time_order, _type_time, "times", lambda order: order >= 0)


def _time___hash__(self, /):
    return _moment_hash(self, _zone_offset(self.tzinfo, None))


# tzinfo


def _tzinfo_fromutc(self, dt, /):
    offset = _zone_offset(self, dt)
    if offset is None:
        raise ValueError("fromutc: non-None utcoffset() result required")
    saving = _zone_dst(self, dt)
    if saving is None:
        raise ValueError("fromutc: non-None dst() result required")
    standard = offset - saving
    if standard:
        dt = dt + standard
        saving = _zone_dst(self, dt)
        if saving is None:
            raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
    return dt + saving


def _tzinfo___reduce__(self, /):
    arguments = getattr(self, "__getinitargs__", None)
    return type(self), () if arguments is None else arguments(), self.__getstate__()
