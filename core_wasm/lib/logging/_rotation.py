"""Handlers that begin a new file when the old one is too large or too old."""

import logging
import os
import re
import time

# What is defined here belongs to logging.handlers.
__name__ = "logging.handlers"

_DAY = 24 * 60 * 60


class BaseRotatingHandler(logging.FileHandler):
    """Base class for handlers that rotate log files at a certain point."""

    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        super().__init__(filename, mode=mode, encoding=encoding, delay=delay, errors=errors)

    def emit(self, record):
        """Emit a record, with a rollover before it if it is time."""
        try:
            if self.shouldRollover(record):
                self.doRollover()
            super().emit(record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """Modify the filename of a log file when rotating: what `namer` makes of it."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """When rotating, rotate the current log: by `rotator` if there is one, else by renaming."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _shut(self):
        if self.stream:
            self.stream.close()
            self.stream = None


class RotatingFileHandler(BaseRotatingHandler):
    """Handler for logging to a set of files, which switches from one file to the next when a certain size is reached."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        if maxBytes > 0:
            mode = "a"
        super().__init__(filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def _numbered(self, number):
        return self.rotation_filename(f"{self.baseFilename}.{number}")

    def doRollover(self):
        """Do a rollover: what is in NAME goes to NAME.1, that to NAME.2, and so on."""
        self._shut()
        if self.backupCount > 0:
            for number in range(self.backupCount - 1, 0, -1):
                if os.path.exists(self._numbered(number)):
                    os.replace(self._numbered(number), self._numbered(number + 1))
            if os.path.exists(self._numbered(1)):
                os.remove(self._numbered(1))
            self.rotate(self.baseFilename, self._numbered(1))
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        """Determine if rollover should occur: whether the record would make the file too large."""
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False
        self.stream.seek(0, 2)
        place = self.stream.tell()
        return bool(place) and place + len(f"{self.format(record)}\n") >= self.maxBytes


class TimedRotatingFileHandler(BaseRotatingHandler):
    """Handler for logging to a file, rotating the log file at certain timed intervals."""

    _KINDS = {
        "S": (1, "%Y-%m-%d_%H-%M-%S", r"\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d"),
        "M": (60, "%Y-%m-%d_%H-%M", r"\d{4}-\d\d-\d\d_\d\d-\d\d"),
        "H": (3600, "%Y-%m-%d_%H", r"\d{4}-\d\d-\d\d_\d\d"),
        "D": (_DAY, "%Y-%m-%d", r"\d{4}-\d\d-\d\d"),
    }

    def __init__(
        self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None,
        errors=None,
    ):  # fmt: skip
        super().__init__(filename, "a", encoding=encoding, delay=delay, errors=errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        if self.when.startswith("W"):
            if len(self.when) != 2:
                raise ValueError(f"You must specify a day for weekly rollover from 0 to 6 (0 is Monday): {self.when}")
            if not "0" <= self.when[1] <= "6":
                raise ValueError(f"Invalid day specified for weekly rollover: {self.when}")
            self.dayOfWeek = int(self.when[1])
            seconds, self.suffix, pattern = 7 * _DAY, *self._KINDS["D"][1:]
        else:
            kind = "D" if self.when == "MIDNIGHT" else self.when
            if kind not in self._KINDS:
                raise ValueError(f"Invalid rollover interval specified: {self.when}")
            seconds, self.suffix, pattern = self._KINDS[kind]
        self.extMatch = re.compile(rf"(?<!\d){pattern}(?!\d)", re.ASCII)
        self.interval = seconds * interval
        start = int(os.stat(self.baseFilename).st_mtime if os.path.exists(self.baseFilename) else time.time())
        self.rolloverAt = self.computeRollover(start)

    def computeRollover(self, currentTime):
        """Work out the rollover time based on the specified time."""
        if self.when != "MIDNIGHT" and not self.when.startswith("W"):
            return currentTime + self.interval
        at = self.atTime
        rotation = _DAY if at is None else (at.hour * 60 + at.minute) * 60 + at.second
        now = time.gmtime(currentTime)
        left = rotation - ((now.tm_hour * 60 + now.tm_min) * 60 + now.tm_sec)
        weekday = now.tm_wday
        if left <= 0:
            left += _DAY
            weekday = (weekday + 1) % 7
        result = currentTime + left
        if self.when.startswith("W"):
            return result + (self.dayOfWeek - weekday) % 7 * _DAY + self.interval - 7 * _DAY
        return result + self.interval - _DAY

    def shouldRollover(self, record):
        """Determine if rollover should occur: whether the time has come."""
        if int(time.time()) < self.rolloverAt:
            return False
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            self.rolloverAt = self.computeRollover(int(time.time()))
            return False
        return True

    def getFilesToDelete(self):
        """Determine the files to delete when rolling over: the oldest ones beyond `backupCount`."""
        directory, base = os.path.split(self.baseFilename)
        found = []
        for name in os.listdir(directory):
            if self.namer is None:
                matches = name.startswith(base + ".") and self.extMatch.fullmatch(name[len(base) + 1 :])
            else:
                matches = name != base and self.extMatch.search(name)
            if matches:
                found.append(os.path.join(directory, name))
        return sorted(found)[: max(len(found) - self.backupCount, 0)]

    def doRollover(self):
        """Do a rollover: the file gets a name with the time when it began."""
        now = int(time.time())
        name = self.rotation_filename(
            f"{self.baseFilename}.{time.strftime(self.suffix, time.gmtime(self.rolloverAt - self.interval))}"
        )
        if os.path.exists(name):
            return
        self._shut()
        self.rotate(self.baseFilename, name)
        if self.backupCount > 0:
            for path in self.getFilesToDelete():
                os.remove(path)
        if not self.delay:
            self.stream = self._open()
        self.rolloverAt = self.computeRollover(now)
        while self.rolloverAt <= now:
            self.rolloverAt += self.interval


class WatchedFileHandler(logging.FileHandler):
    """A handler for logging to a file, which opens it again if something else has moved or removed it."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        super().__init__(filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self._number = None
        self._remember()

    def _remember(self):
        if self.stream:
            self._number = os.fstat(self.stream.fileno()).st_ino

    def reopenIfNeeded(self):
        """Reopen log file if needed."""
        if self.stream is None:
            return
        present = os.stat(self.baseFilename).st_ino if os.path.exists(self.baseFilename) else None
        if present != self._number:
            self.stream.close()
            self.stream = self._open()
            self._remember()

    def emit(self, record):
        """Emit a record, to a new file if the old one is not there any more."""
        self.reopenIfNeeded()
        super().emit(record)
        if self._number is None:
            self._remember()
