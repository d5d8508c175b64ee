"""
CSV parsing and writing.

This module provides classes that assist in the reading and writing
of Comma Separated Value (CSV) files, and implements the interface
described by PEP 305.  Although many CSV files are simple to parse,
the format is not formally defined by a stable specification and
is subtle enough that parsing lines of a CSV file with something
like line.split(",") is bound to fail.  The module supports three
basic APIs: reading, writing, and registration of dialects.
"""

import re
from io import StringIO

from _prelude import _csv_line, _csv_parse, _csv_row, _stream_append

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error",
    "Dialect", "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect",
    "list_dialects", "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect",
]

__version__ = "1.0"

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    """Raised for what is wrong with a file, a row or a dialect."""

    __module__ = "_csv"


# What the numbers mean that the native parser and writer give.
_REFUSALS = {
    1: lambda d: "new-line character seen in unquoted field - do you need to open the file with newline=''?",
    2: lambda d: f"field larger than field limit ({_limit})",
    3: lambda d: f"'{d.delimiter}' expected after '{d.quotechar}'",
    4: lambda d: "need to escape, but no escapechar set",
    5: lambda d: "single empty field record must be quoted",
    6: lambda d: "empty field must be quoted if delimiter is a space and skipinitialspace is true",
}
_limit = 131072


_NOT_GIVEN = object()


def field_size_limit(new_limit=_NOT_GIVEN):
    """Sets an upper limit on parsed fields. Returns the old limit."""
    global _limit
    old = _limit
    if new_limit is not _NOT_GIVEN:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        if not -(1 << 63) <= new_limit < 1 << 63:
            raise OverflowError("Python int too large to convert to C long")
        _limit = int(new_limit)
    return old


# Dialects.

_PARAMETERS = (
    "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict",
)


def _character(name, value, optional):
    if optional and value is None:
        return None
    wanted = f'"{name}" must be a unicode character' + (" or None" if optional else "")
    if not isinstance(value, str):
        raise TypeError(f"{wanted}, not {type(value).__name__}")
    if len(value) != 1:
        raise TypeError(f"{wanted}, not a string of length {len(value)}")
    return value


class _Dialect:
    """CSV dialect: its parameters, checked. Read only."""

    __slots__ = (*_PARAMETERS, "_native")

    def __init__(self, dialect, given):
        for name in given:
            if name not in _PARAMETERS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        values = {}
        for name, default in _DEFAULTS.items():
            value = given[name] if name in given else getattr(dialect, name, default)
            values[name] = value
        delimiter = _character("delimiter", values["delimiter"], False)
        escapechar = _character("escapechar", values["escapechar"], True)
        quotechar = _character("quotechar", values["quotechar"], True)
        quoting = values["quoting"]
        if not isinstance(quoting, int):
            raise TypeError(f'"quoting" must be an integer, not {type(quoting).__name__}')
        end = values["lineterminator"]
        if not isinstance(end, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(end).__name__}')
        if not QUOTE_MINIMAL <= quoting <= QUOTE_NOTNULL:
            raise TypeError('bad "quoting" value')
        if quotechar is None and quoting != QUOTE_NONE:
            if "quoting" in given or getattr(dialect, "quoting", None) not in (None, QUOTE_MINIMAL):
                raise TypeError("quotechar must be set if quoting enabled")
            quoting = QUOTE_NONE
        skips = bool(values["skipinitialspace"])
        _check_characters(delimiter, escapechar, quotechar, end, skips)
        checked = (
            delimiter, bool(values["doublequote"]), escapechar, end, quotechar, int(quoting), skips, bool(values["strict"])
        )
        for name, value in zip(_PARAMETERS, checked):
            object.__setattr__(self, name, value)
        flags = self.doublequote | skips << 1 | self.strict << 2
        object.__setattr__(self, "_native", (_code(delimiter), _code(quotechar), _code(escapechar), flags, int(quoting), end))

    def __setattr__(self, name, *value):
        if name in _PARAMETERS:
            raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")
        message = f"'_csv.Dialect' object has no attribute '{name}' and no __dict__ for setting new attributes"
        raise AttributeError(message, name=name, obj=self)

    __delattr__ = __setattr__

    def __reduce__(self):
        raise TypeError("cannot pickle 'Dialect' instances")


_Dialect.__name__ = _Dialect.__qualname__ = "Dialect"
_Dialect.__module__ = "_csv"

_DEFAULTS = {
    "delimiter": ",",
    "doublequote": True,
    "escapechar": None,
    "lineterminator": "\r\n",
    "quotechar": '"',
    "quoting": QUOTE_MINIMAL,
    "skipinitialspace": False,
    "strict": False,
}


def _code(character):
    return -1 if character is None else ord(character)


def _check_characters(delimiter, escapechar, quotechar, end, skips):
    named = {"delimiter": delimiter, "escapechar": escapechar, "quotechar": quotechar}
    for name, character in named.items():
        if character is None:
            continue
        if character in "\r\n" or (name != "delimiter" and character == " " and skips):
            raise ValueError(f"bad {name} value")
    for first, second in (("delimiter", "escapechar"), ("delimiter", "quotechar"), ("escapechar", "quotechar")):
        if named[first] is not None and named[first] == named[second]:
            raise ValueError(f"bad {first} or {second} value")
    for name, character in named.items():
        if character is not None and character in end:
            raise ValueError(f"bad {name} or lineterminator value")


_dialects = {}


def _dialect_of(dialect, given):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    if type(dialect) is _Dialect and not given:
        return dialect
    return _Dialect(dialect, given)


def register_dialect(name, /, dialect="excel", **fmtparams):
    """Create a mapping from a string name to a dialect class."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _dialect_of(dialect, fmtparams)


def unregister_dialect(name):
    """Delete the name/dialect mapping associated with a string name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """Return the dialect instance associated with name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """Return a list of all known dialect names."""
    return list(_dialects)


class Dialect:
    """Describe a CSV dialect.

    This must be subclassed (see csv.excel).  Valid attributes are:
    delimiter, quotechar, escapechar, doublequote, skipinitialspace,
    lineterminator, quoting.
    """

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Dialect(self, {})
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """Describe the usual properties of Excel-generated CSV files."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


register_dialect("excel", excel)


class excel_tab(excel):
    """Describe the usual properties of Excel-generated TAB-delimited files."""

    delimiter = "\t"


register_dialect("excel-tab", excel_tab)


class unix_dialect(Dialect):
    """Describe the usual properties of Unix-generated CSV files."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("unix", unix_dialect)


# Reading.


class _reader:
    """CSV reader

    Reader objects are responsible for reading and parsing tabular data
    in CSV format.
    """

    __slots__ = ("_next", "_source", "dialect", "_native", "line_num", "_converts")

    def __init__(self, lines, dialect):
        self._next = lines.__next__
        self.dialect = dialect
        self._native = dialect._native
        self._converts = dialect.quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS)
        # What `_csv_row` takes lines from; of all else it takes none.
        self._source = lines if type(lines) in _SOURCES and not self._converts else None
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        row = _csv_row(self._source, self._native, _limit, None)
        if row is None:
            return self._next_row()
        self.line_num += 1
        return row if type(row) is list else self._go_on(row)

    def _next_row(self):
        line = self._next()
        if not isinstance(line, str):
            _not_text(line)
        self.line_num += 1
        row = _csv_parse(line, self._native, _limit, None)
        if type(row) is list:
            return _converted(row, self.dialect.quoting) if self._converts else row
        return self._go_on(row)

    def _go_on(self, row):
        """A row of several lines."""
        while type(row) is tuple:
            try:
                line = self._next()
            except StopIteration:
                return self._unfinished(*row)
            if not isinstance(line, str):
                _not_text(line)
            self.line_num += 1
            row = _csv_parse(line, self._native, _limit, row)
        if type(row) is int:
            raise Error(_REFUSALS[row](self.dialect))
        return _converted(row, self.dialect.quoting) if self._converts else row

    def _unfinished(self, fields, state, text, unquoted):
        if not text and state != _IN_QUOTED_FIELD:
            raise StopIteration
        if self.dialect.strict:
            raise Error("unexpected end of data")
        fields.append(text)
        return fields


_IN_QUOTED_FIELD = 4
_SOURCES = (StringIO, type(iter([])))
_reader.__name__ = _reader.__qualname__ = "reader"
_reader.__module__ = "_csv"


def _not_text(line):
    raise Error(
        f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)"
    )


def _converted(row, quoting):
    """Unquoted fields come as tuples: they are numbers, or nothing."""
    return [
        field if type(field) is not tuple
        else float(field[0]) if field[0] or quoting == QUOTE_NONNUMERIC
        else None
        for field in row
    ]


def reader(iterable, /, dialect="excel", **fmtparams):
    """Return a reader object that will process lines from the given iterable.

    The "iterable" argument can be any object that returns a line
    of input for each iteration, such as a file object or a list.  The
    optional "dialect" argument defines a CSV dialect.  The function
    also accepts optional keyword arguments which override settings
    provided by the dialect.

    The returned object is an iterator.  Each iteration returns a row
    of the CSV file (which can span multiple input lines).
    """
    return _reader(iter(iterable), _dialect_of(dialect, fmtparams))


# Writing.


class _writer:
    """CSV writer

    Writer objects are responsible for generating tabular data
    in CSV format from sequence input.
    """

    __slots__ = ("_write", "_stream", "dialect", "_native")

    def __init__(self, write, dialect):
        self._write = write
        # A StringIO, to whose pieces lines are added directly.
        self._stream = None
        if getattr(write, "__func__", None) is StringIO.write and type(write.__self__) is StringIO:
            self._stream = write.__self__
        self.dialect = dialect
        self._native = dialect._native

    def writerow(self, row, /):
        """Construct and write a CSV record from an iterable of fields. Non-string elements will be converted to string."""
        if type(row) is not list:
            try:
                row = list(row)
            except TypeError:
                if hasattr(type(row), "__iter__"):
                    raise
                raise Error(f"iterable expected, not {type(row).__name__}") from None
        line = _csv_line(row, self._native, False)
        if line is NotImplemented:
            line = _csv_line([_prepared(field) for field in row], self._native, True)
        if type(line) is int:
            raise Error(_REFUSALS[line](self.dialect))
        stream = self._stream
        if stream is not None and (parts := stream._parts) is not None:
            return _stream_append(parts, line)
        return self._write(line)

    def writerows(self, rows, /):
        """Construct and write a series of iterables to a csv file. Non-string elements will be converted to string."""
        for row in rows:
            self.writerow(row)


_writer.__name__ = _writer.__qualname__ = "writer"
_writer.__module__ = "_csv"


def _prepared(field):
    """Text for what the native writer cannot show: with the answer to whether it is a number."""
    if field is None or isinstance(field, str):
        return field
    kind = type(field)
    is_number = isinstance(field, complex) or any([hasattr(kind, name) for name in ("__float__", "__index__", "__int__")])
    return str(field), is_number


def writer(fileobj, /, dialect="excel", **fmtparams):
    """Return a writer object that will write user data on the given file object.

    The "fileobj" argument can be any object that supports the file API.
    The optional "dialect" argument defines a CSV dialect.  The function
    also accepts optional keyword arguments which override settings
    provided by the dialect.
    """
    dialect = _dialect_of(dialect, fmtparams)
    write = getattr(fileobj, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _writer(write, dialect)


# Rows as dicts.


class DictReader:
    """A reader whose rows are dicts; the keys are fieldnames, by default the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        reader = self.reader
        if type(reader) is _reader:
            # A subclass may have its own `fieldnames`.
            names = self._fieldnames if type(self) is DictReader else None
            row = _csv_row(reader._source, reader._native, _limit, names)
            if row is None:
                row = reader._next_row()
            else:
                reader.line_num += 1
                if type(row) is dict:
                    self.line_num = reader.line_num
                    return row
                if type(row) is not list:
                    row = reader._go_on(row)
        else:
            row = next(reader)
        self.line_num = reader.line_num
        # Rows that are empty lines are no rows of the table.
        while row == []:
            row = next(reader)
        names = self.fieldnames
        fields = dict(zip(names, row))
        named, given = len(names), len(row)
        if named < given:
            fields[self.restkey] = row[named:]
        elif named > given:
            for name in names[given:]:
                fields[name] = self.restval
        return fields

    __class_getitem__ = classmethod(type(list[int]))


class DictWriter:
    """A writer of dicts: fieldnames say which of their values, in which order."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the field names as a row."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                shown = ", ".join([repr(name) for name in rowdict if name in wrong])
                raise ValueError(f"dict contains fields not in fieldnames: {shown}")
        restval = self.restval
        return [rowdict.get(key, restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        """Write a dict."""
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        """Write several dicts."""
        return self.writer.writerows([self._dict_to_list(row) for row in rowdicts])

    __class_getitem__ = classmethod(type(list[int]))


class Sniffer:
    """
    "Sniffs" the format of a CSV file (i.e. delimiter, quotechar)
    Returns a Dialect object.
    """

    def __init__(self):
        # In case there is more than one possible delimiter.
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """
        Returns a dialect (or None) corresponding to the sample
        """
        quotechar, doubled, separator, skips = self._from_quotes(sample, delimiters)
        if not separator:
            separator, skips = self._from_counts(sample, delimiters)
        if not separator:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doubled
        dialect.delimiter = separator
        # Nothing is quoted: the usual quote.
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skips
        return dialect

    def _from_quotes(self, data, delimiters):
        """What stands around quoted text: quote, is it doubled, delimiter, a space behind that."""
        matches = []
        for pattern in (
            r"(?P<delim>[^\w\n\"\'])(?P<space> ?)(?P<quote>[\"\']).*?(?P=quote)(?P=delim)",
            r"(?:^|\n)(?P<quote>[\"\']).*?(?P=quote)(?P<delim>[^\w\n\"\'])(?P<space> ?)",
            r"(?P<delim>[^\w\n\"\'])(?P<space> ?)(?P<quote>[\"\']).*?(?P=quote)(?:$|\n)",
            r"(?:^|\n)(?P<quote>[\"\']).*?(?P=quote)(?:$|\n)",
        ):
            matches = [match.groupdict() for match in re.compile(pattern, re.DOTALL | re.MULTILINE).finditer(data)]
            if matches:
                break
        if not matches:
            return "", False, None, False
        quotes, separators, spaces = {}, {}, 0
        for match in matches:
            quote, separator = match["quote"], match.get("delim")
            quotes[quote] = quotes.get(quote, 0) + 1
            if separator and (delimiters is None or separator in delimiters):
                separators[separator] = separators.get(separator, 0) + 1
            spaces += bool(match.get("space"))
        quotechar = max(quotes, key=quotes.get)
        separator, skips = "", False
        if separators:
            separator = max(separators, key=separators.get)
            skips = separators[separator] == spaces
            if separator == "\n":
                separator = ""
        inside = re.escape(separator)
        doubled = re.compile(
            rf"(({inside})|^)\W*{quotechar}[^{inside}\n]*{quotechar}[^{inside}\n]*{quotechar}\W*(({inside})|$)",
            re.MULTILINE,
        )
        return quotechar, bool(doubled.search(data)), separator, skips

    def _from_counts(self, data, delimiters):
        """
        The character that occurs equally often in the lines, at least in most of them.

        The sample grows by ten lines at a time until one character is consistent enough.
        """
        lines = [line for line in data.split("\n") if line]
        characters = [chr(code) for code in range(127)]
        tables = {}
        candidates = {}
        for start in range(0, len(lines), 10):
            for line in lines[start : start + 10]:
                for character in characters:
                    table = tables.setdefault(character, {})
                    count = line.count(character)
                    table[count] = table.get(count, 0) + 1
            candidates = self._consistent(tables, min(start + 10, len(lines)), delimiters)
            if len(candidates) == 1:
                separator = next(iter(candidates))
                return separator, _spaces_follow(lines[0], separator)
        if not candidates:
            return "", False
        for separator in self.preferred:
            if separator in candidates:
                return separator, _spaces_follow(lines[0], separator)
        separator = max(candidates, key=lambda character: (candidates[character], character))
        return separator, _spaces_follow(lines[0], separator)

    def _consistent(self, tables, total, delimiters):
        modes = {}
        for character, table in tables.items():
            if list(table) == [0]:
                continue
            count, lines = max(table.items(), key=lambda item: item[1])
            # Lines with another count speak against it.
            modes[character] = count, lines - (sum(table.values()) - lines)
        consistency = 1.0
        while consistency >= 0.9:
            found = {
                character: mode
                for character, mode in modes.items()
                if mode[0] > 0 and mode[1] > 0 and mode[1] / total >= consistency
                and (delimiters is None or character in delimiters)
            }
            if found:
                return found
            consistency -= 0.01
        return {}

    def has_header(self, sample):
        """Does the first row look like names? Each column whose other rows are all numbers (or all of one length) votes."""
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for checked, row in enumerate(rows):
            # Enough to know.
            if checked > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = complex
                try:
                    complex(row[column])
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
                continue
            try:
                kind(header[column])
            except (ValueError, TypeError):
                votes += 1
            else:
                votes -= 1
        return votes > 0


def _spaces_follow(line, separator):
    return line.count(separator) == line.count(separator + " ")
