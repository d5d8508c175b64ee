"""Time zones by their names, as IANA keeps them: ZoneInfo("Europe/Berlin").

The data is part of the library (`_zone_data`), so every sandbox has the same. Files of a program's own file system are not
searched; ZoneInfo.from_file() reads one.
"""

import bisect
import datetime
import weakref

from _zone_rules import FixedRule, rule_of

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

TZPATH = ()
_EPOCH = datetime.datetime(1970, 1, 1)
_SECOND = datetime.timedelta(0, 1)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+/:;<>?@[]^_{}~"


class ZoneInfoNotFoundError(KeyError):
    """There is no zone of this name."""


class InvalidTZPathWarning(RuntimeWarning):
    """A search path that is not absolute."""


def reset_tzpath(to=None):
    """Where zones are searched: the path is kept, and nothing is found there."""
    global TZPATH
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpath must be a list or tuple, not {type(to)}: {to!r}")
        bad = [one for one in to if not str(one).startswith("/")]
        if bad:
            shown = "\n".join([f"    {one!r}" for one in bad])
            raise ValueError(f"tzpaths should contain only absolute paths. Found invalid paths:\n{shown}")
    TZPATH = tuple(to or ())


_lines = {}


def _zone_lines():
    """Names to what is known of the zones, taken apart when one is asked for."""
    if not _lines:
        from _zone_data import ZONES

        for line in ZONES.split("\n"):
            name, sign, rest = line.partition("|")
            if not sign:
                name, _, other = line.rpartition("=")
                # A name may have a sign of its own: Etc/GMT+1.
                _lines[name] = f"={other}"
            else:
                _lines[name] = rest
    return _lines


def available_timezones():
    """The names of all zones."""
    return set(_zone_lines())


class _Kind:
    """What holds between two transitions: offset, how much of it is daylight saving, abbreviation."""

    __slots__ = "offset", "dst", "name"

    def __init__(self, offset, dst, name):
        self.offset = datetime.timedelta(seconds=offset)
        self.dst = datetime.timedelta(seconds=dst)
        self.name = name


class ZoneInfo(datetime.tzinfo):
    """A time zone. The same object for the same name, as long as one is in use."""

    _cache = weakref.WeakValueDictionary()
    _recent = {}
    __module__ = "zoneinfo"

    def __init_subclass__(cls):
        cls._cache = weakref.WeakValueDictionary()
        cls._recent = {}

    def __new__(cls, key):
        found = cls._cache.get(key)
        if found is None:
            found = cls._cache.setdefault(key, cls._made(key))
            found._is_kept = True
        cls._recent[key] = cls._recent.pop(key, found)
        if len(cls._recent) > 8:
            del cls._recent[next(iter(cls._recent))]
        return found

    @classmethod
    def no_cache(cls, key):
        """A new object for a name."""
        made = cls._made(key)
        made._is_kept = False
        return made

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        """The zone of an open file in the format TZif."""
        from _zone_files import read

        made = super().__new__(cls)
        made._key = key
        made._is_kept = None
        made._source = repr(file_obj)
        made._set(*read(file_obj))
        return made

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget which objects were made for names."""
        for key in list(cls._cache) if only_keys is None else only_keys:
            cls._cache.pop(key, None)
            cls._recent.pop(key, None)

    @classmethod
    def _made(cls, key):
        if not isinstance(key, str):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(key).__name__}")
        if key.startswith("/"):
            raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
        if not key or "\0" in key or key.endswith("/") or "" in key.split("/") or "." in key.split("/"):
            raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
        if ".." in key.split("/"):
            raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
        line = _zone_lines().get(key)
        if line is None:
            raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
        while line.startswith("="):
            line = _zone_lines()[line[1:]]
        made = super().__new__(cls)
        made._key = key
        made._source = None
        footer, kinds, steps = line.split("|")
        kinds = [kind.split(",") for kind in kinds.split(" ")]
        made._set(footer, [(int(offset), int(dst), name) for offset, dst, name in kinds], _transitions(steps))
        return made

    def _set(self, footer, kinds, transitions):
        """What is known: a rule for the end, kinds, pairs of a moment and the number of a kind."""
        kinds = [_Kind(*kind) for kind in kinds]
        self._moments = [moment for moment, _ in transitions]
        self._kinds = [kinds[index] for _, index in transitions]
        self._first = kinds[0]
        last = self._kinds[-1] if self._kinds else self._first
        self._rule = rule_of(footer) if footer else FixedRule(last.offset, last.name, last.dst)
        # Local times of transitions: for the first and for the second time that a clock shows a time.
        self._walls = [], []
        before = self._first
        for moment, kind in zip(self._moments, self._kinds):
            earlier, later = sorted((_seconds(before.offset), _seconds(kind.offset)))
            self._walls[0].append(moment + later)
            self._walls[1].append(moment + earlier)
            before = kind

    @property
    def key(self):
        """The name, or None."""
        return self._key

    def __repr__(self):
        cls = type(self)
        inside = f"key={self._key!r}" if self._key is not None else self._source
        shown = f"{cls.__module__}.{cls.__qualname__}"
        return f"{shown}({inside})" if self._key is not None else f"{shown}.from_file({inside})"

    def __str__(self):
        return repr(self) if self._key is None else self._key

    def __reduce__(self):
        if self._is_kept is None:
            import pickle

            raise pickle.PicklingError("Cannot pickle a ZoneInfo file created from a file object.")
        return type(self)._unpickle, (self._key, self._is_kept)

    @classmethod
    def _unpickle(cls, key, is_kept, /):
        return cls(key) if is_kept else cls.no_cache(key)

    def _kind(self, dt):
        """What holds at a local time; of a time of day alone nothing is known, unless the zone never changes."""
        if dt is None:
            return self._rule if isinstance(self._rule, FixedRule) and not self._moments else None
        at = _seconds(dt.replace(tzinfo=None, fold=0) - _EPOCH)
        walls = self._walls[dt.fold]
        index = bisect.bisect_right(walls, at)
        if index >= len(walls):
            if walls and isinstance(self._rule, FixedRule):
                return self._kinds[-1] if self._kinds[-1].offset == self._rule.offset else self._rule
            return self._rule.kind_at(at, dt.year, dt.fold)
        return self._kinds[index - 1] if index else self._first

    def utcoffset(self, dt, /):
        """The difference to UTC at a local time."""
        kind = self._kind(dt)
        return None if kind is None else kind.offset

    def dst(self, dt, /):
        """How much of the difference is daylight saving."""
        kind = self._kind(dt)
        return None if kind is None else kind.dst

    def tzname(self, dt, /):
        """The abbreviation that is used at a local time."""
        kind = self._kind(dt)
        return None if kind is None else kind.name

    def fromutc(self, dt, /):
        """The local time of a time in UTC."""
        if not isinstance(dt, datetime.datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        at = _seconds(dt.replace(tzinfo=None) - _EPOCH)
        index = bisect.bisect_right(self._moments, at)
        if index >= len(self._moments):
            kind, is_second = self._rule.kind_at_utc(at, dt.year)
            if isinstance(self._rule, FixedRule) and index:
                kind = self._kinds[-1]
            if index and at < self._walls[0][-1] - _seconds(kind.offset):
                # Shortly behind the last transition a time may come again.
                before = self._kinds[-2] if index > 1 else self._first
                is_second = is_second or at - self._moments[-1] < _seconds(before.offset - kind.offset)
        else:
            kind = self._kinds[index - 1] if index else self._first
            is_second = False
            if index:
                before = self._kinds[index - 2] if index > 1 else self._first
                is_second = at - self._moments[index - 1] < _seconds(before.offset - kind.offset)
        there = dt + kind.offset
        return there.replace(fold=1) if is_second else there


def _seconds(delta):
    return delta.days * 86400 + delta.seconds


def _transitions(text):
    """Pairs of a moment and the number of a kind; see scripts/timezone_tables.py."""
    found = []
    moment, start = 0, 0
    while start < len(text):
        stop = start + 1
        while stop < len(text) and text[stop] not in _LETTERS:
            stop += 1
        number = text[start + 1 : stop]
        moment += int(number[1:], 36) if number[0] == "'" else int(number, 36) * 60
        found.append((moment, _LETTERS.index(text[start])))
        start = stop
    return found
