"""Rules for times after the last transition, as POSIX writes them: `CET-1CEST,M3.5.0,M10.5.0/3`."""

import calendar
import datetime
import re

_NAME = r"(<[+\-A-Za-z0-9]+>|[A-Za-z]{3,})"
_OFFSET = r"([+-]?\d{1,3}(?::\d\d(?::\d\d)?)?)"
_RULE = re.compile(rf"{_NAME}{_OFFSET}(?:{_NAME}{_OFFSET}?(?:,([^,]+),([^,]+))?)?")
_DATE = re.compile(rf"(?:M(\d+)\.(\d)\.(\d)|J(\d+)|(\d+))(?:/{_OFFSET})?")
_EPOCH_DAY = datetime.date(1970, 1, 1).toordinal()


def _seconds(text):
    sign = -1 if text.startswith("-") else 1
    hours, minutes, seconds = (text.lstrip("+-") + ":0:0").split(":")[:3]
    return sign * (int(hours) * 3600 + int(minutes) * 60 + int(seconds))


class FixedRule:
    """One offset for ever."""

    def __init__(self, offset, name, dst=datetime.timedelta(0)):
        self.offset, self.name, self.dst = offset, name, dst

    def kind_at(self, at, year, fold):
        return self

    def kind_at_utc(self, at, year):
        return self, False


class _Part:
    """Standard time, or daylight saving time."""

    __slots__ = "offset", "dst", "name", "seconds"

    def __init__(self, seconds, dst, name):
        self.seconds = seconds
        self.offset = datetime.timedelta(seconds=seconds)
        self.dst = datetime.timedelta(seconds=dst)
        self.name = name


class _YearlyRule:
    """Standard time, and daylight saving time from one day of the year to another."""

    def __init__(self, standard, saving, start, end):
        self.standard, self.saving, self.start, self.end = standard, saving, start, end
        self.difference = saving.seconds - standard.seconds

    def _is_saving(self, at, first, last):
        return first <= at < last if first < last else not last <= at < first

    def kind_at(self, at, year, fold):
        """What holds at a local time, given in seconds since 1970."""
        first, last = self.start(year), self.end(year)
        # A time that comes twice is the first one, unless fold says other.
        if fold == (self.difference >= 0):
            last -= self.difference
        else:
            first += self.difference
        return self.saving if self._is_saving(at, first, last) else self.standard

    def kind_at_utc(self, at, year):
        """(what holds at a time in UTC, does the clock show this time again)."""
        first = self.start(year) - self.standard.seconds
        last = self.end(year) - self.saving.seconds
        is_saving = self._is_saving(at, first, last)
        again_from = last if self.difference >= 0 else first
        is_second = again_from <= at < again_from + abs(self.difference)
        return self.saving if is_saving else self.standard, is_second


def _date(text):
    """A function from a year to the local time of a change, in seconds since 1970."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"Invalid dst start/end date: {text}")
    month, week, weekday, julian, zero_based, time = match.groups()
    seconds = _seconds(time) if time is not None else 7200
    if month is not None:
        month, week, weekday = int(month), int(week), int(weekday)
        if not 1 <= month <= 12 or not 1 <= week <= 5 or weekday > 6:
            raise ValueError(f"Invalid dst start/end date: {text}")
        return lambda year: _weekday_of(year, month, week, weekday) * 86400 + seconds
    if julian is not None:
        # The 29th of February is never counted.
        day = int(julian)
        return lambda year: (_ordinal(year, 1) + day - 1 + (day >= 60 and calendar.isleap(year))) * 86400 + seconds
    day = int(zero_based)
    return lambda year: (_ordinal(year, 1) + day) * 86400 + seconds


def _ordinal(year, month):
    return datetime.date(year, month, 1).toordinal() - _EPOCH_DAY


def _weekday_of(year, month, week, weekday):
    """The day of the n-th weekday of a month; 5 is the last one."""
    first_weekday, days = calendar.monthrange(year, month)
    day = (weekday - (first_weekday + 1)) % 7 + 7 * (week - 1)
    return _ordinal(year, month) + (day if day < days else day - 7)


def rule_of(text):
    """The rule that a text is."""
    match = _RULE.fullmatch(text)
    if match is None:
        raise ValueError(f"Malformed TZ string: {text}")
    name, offset, saving_name, saving_offset, start, end = match.groups()
    standard = -_seconds(offset)
    name = name.strip("<>")
    if saving_name is None:
        return FixedRule(datetime.timedelta(seconds=standard), name)
    saving = standard + 3600 if saving_offset is None else -_seconds(saving_offset)
    if start is None:
        raise ValueError(f"Missing transition rules in TZ string: {text}")
    part = _Part(saving, saving - standard, saving_name.strip("<>"))
    return _YearlyRule(_Part(standard, 0, name), part, _date(start), _date(end))
