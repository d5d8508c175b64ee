"""Configuration files: sections in brackets, options with values, one a line.

    [section]
    name = value
    long = a value
        that goes on

Reading is in `_config_reading`, what `%(name)s` and `${section:name}` mean in `_config_interpolation`.
"""

import functools
import io
import itertools
import os
import re
from collections import ChainMap
from collections.abc import Iterable, MutableMapping

from _config_errors import *
from _config_errors import __all__ as _errors_all
from _config_interpolation import BasicInterpolation, ExtendedInterpolation, Interpolation
from _config_reading import UNNAMED_SECTION, read_file

__all__ = [
    "RawConfigParser", "ConfigParser", "SectionProxy", "ConverterMapping", "BasicInterpolation", "ExtendedInterpolation",
    "Interpolation", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH", "UNNAMED_SECTION", *_errors_all,
]  # fmt: skip

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()
_default_dict = dict


class RawConfigParser(MutableMapping):
    """A parser without interpolation. As a mapping: names of sections to sections."""

    BOOLEAN_STATES = {
        "1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False,
    }  # fmt: skip
    NONSPACECRE = re.compile(r"\S")
    SECTCRE = re.compile(r"\[(?P<header>.+)\]")
    OPTCRE = re.compile(r"(?P<option>.*?)\s*(?:(?P<vi>=|:)\s*(?P<value>.*))$")
    OPTCRE_NV = re.compile(r"(?P<option>.*?)\s*(?:(?P<vi>=|:)\s*(?P<value>.*))?$")
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(
        self, defaults=None, dict_type=_default_dict, allow_no_value=False, *, delimiters=("=", ":"), comment_prefixes=("#", ";"),
        inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT,
        interpolation=_UNSET, converters=_UNSET, allow_unnamed_section=False,
    ):  # fmt: skip
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._proxies = dict_type()
        self.default_section = default_section
        self._delimiters = tuple(delimiters)
        self._allow_no_value = allow_no_value
        self._optcre = self._option_pattern(delimiters, allow_no_value)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._empty_lines_in_values = empty_lines_in_values
        self._allow_unnamed_section = allow_unnamed_section
        if interpolation is _UNSET:
            interpolation = self._DEFAULT_INTERPOLATION
        if interpolation is None:
            interpolation = Interpolation()
        if not isinstance(interpolation, Interpolation):
            raise TypeError(
                "interpolation= must be None or an instance of Interpolation;"
                f" got an object of type {type(interpolation)}"
            )
        self._interpolation = interpolation
        self._converters = ConverterMapping(self)
        self._proxies[default_section] = SectionProxy(self, default_section)
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    def _option_pattern(self, delimiters, allow_no_value):
        if tuple(delimiters) == ("=", ":"):
            return self.OPTCRE_NV if allow_no_value else self.OPTCRE
        either = "|".join([re.escape(one) for one in delimiters])
        return re.compile(
            rf"(?P<option>.*?)\s*(?:(?P<vi>{either})\s*(?P<value>.*)){'?' if allow_no_value else ''}$"
        )

    def defaults(self):
        """The options that every section has."""
        return self._defaults

    def sections(self):
        """The names of the sections, without that of the defaults."""
        return list(self._sections.keys())

    def add_section(self, section):
        """Make a section; DuplicateSectionError if it is there, ValueError for the name of the defaults."""
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section is UNNAMED_SECTION and not self._allow_unnamed_section:
            raise UnnamedSectionDisabledError
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        """Is there a section of this name? The defaults are none."""
        return section in self._sections

    def options(self, section):
        """The names of a section's options, those of the defaults too."""
        try:
            own = self._sections[section].copy()
        except KeyError:
            raise NoSectionError(section) from None
        own.update(self._defaults)
        return list(own.keys())

    # Reading.

    def read(self, filenames, encoding=None):
        """Read files, one or several; those that cannot be opened are passed over. Gives the names of the others."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=io.text_encoding(encoding)) as file:
                    read_file(self, file, filename)
            except OSError:
                continue
            done.append(os.fspath(filename))
        return done

    def read_file(self, f, source=None):
        """Read lines: of a file, a list ... The source is what errors call it."""
        read_file(self, f, getattr(f, "name", "<???>") if source is None else source)

    def read_string(self, string, source="<string>"):
        """Read a text."""
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        """Read a dict of dicts; values become strings."""
        seen = set()
        for section, options in dictionary.items():
            section = section if section is UNNAMED_SECTION else str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for name, value in options.items():
                name = self.optionxform(str(name))
                if self._strict and (section, name) in seen:
                    raise DuplicateOptionError(section, name, source)
                seen.add((section, name))
                self.set(section, name, None if value is None else str(value))

    def _read_defaults(self, defaults):
        for name, value in defaults.items():
            self._defaults[self.optionxform(name)] = value

    # Values.

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option: of `vars`, of the section or of the defaults; else the fallback, if there is one."""
        try:
            found = self._unify(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = found[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section) from None
            return fallback
        return value if raw or value is None else self._interpolation.before_get(self, section, option, value, found)

    def _unify(self, section, vars):
        """What names mean in a section."""
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {}
        for name, value in (vars or {}).items():
            given[self.optionxform(name)] = None if value is None else str(value)
        return ChainMap(given, own, self._defaults)

    def _get_conv(self, section, option, convert, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return convert(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """As get(), as an int."""
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """As get(), as a float."""
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """As get(), as a bool: yes, true, on and 1 are, no, false, off and 0 are not."""
        convert = self._convert_to_boolean
        return self._get_conv(section, option, convert, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        """Pairs of name and value of a section; without one, of name and section."""
        if section is _UNSET:
            return super().items()
        found = self._unify(section, vars)
        names = list({**self._defaults, **self._sections.get(section, {})})
        if raw:
            return [(name, found[name]) for name in names]
        return [(name, self._interpolation.before_get(self, section, name, found[name], found)) for name in names]

    def popitem(self):
        """Remove the first section and give it, with its name."""
        for name in self.sections():
            value = self[name]
            del self[name]
            return name, value
        raise KeyError

    def optionxform(self, optionstr):
        """What the name of an option is stored as: lower case. Programs replace this."""
        return optionstr.lower()

    def has_option(self, section, option):
        """Is there this option in the section, or in the defaults?"""
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        """Set an option."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            own = self._defaults
        else:
            try:
                own = self._sections[section]
            except KeyError:
                raise NoSectionError(section) from None
        own[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        """Write it all to a file, as it can be read again; comments are not kept."""
        delimiter = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), delimiter)
        if UNNAMED_SECTION in self._sections and self._sections[UNNAMED_SECTION]:
            self._write_section(fp, UNNAMED_SECTION, self._sections[UNNAMED_SECTION].items(), delimiter, True)
        for section in self._sections:
            if section is not UNNAMED_SECTION:
                self._write_section(fp, section, self._sections[section].items(), delimiter)

    def _write_section(self, fp, section_name, section_items, delimiter, unnamed=False):
        if not unnamed:
            fp.write(f"[{section_name}]\n")
        for key, value in section_items:
            self._validate_key_contents(key)
            value = self._interpolation.before_write(self, section_name, key, value)
            if value is not None or not self._allow_no_value:
                value = delimiter + str(value).replace("\n", "\n\t")
            else:
                value = ""
            fp.write(f"{key}{value}\n")
        fp.write("\n")

    def _validate_key_contents(self, key):
        """What would be read as something else may not be written."""
        if re.match(self.SECTCRE, key):
            raise InvalidWriteError("Cannot write key; begins with section pattern")
        if any([delimiter in key for delimiter in self._delimiters]):
            raise InvalidWriteError("Cannot write key; contains delimiter")

    def remove_option(self, section, option):
        """Remove an option of a section; was there one?"""
        if not section or section == self.default_section:
            own = self._defaults
        else:
            try:
                own = self._sections[section]
            except KeyError:
                raise NoSectionError(section) from None
        return own.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        """Remove a section; was there one?"""
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    # As a mapping.

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections.keys())

    @property
    def converters(self):
        """Names of kinds to functions from text: each makes a method get<name>()."""
        return self._converters


class ConfigParser(RawConfigParser):
    """A parser with interpolation: `%(name)s` in a value stands for another one."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def _read_defaults(self, defaults):
        # Whatever the values are, they become strings.
        former, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = former

    @staticmethod
    def _check_texts(section="", option="", value=""):
        if not isinstance(section, (str, type(UNNAMED_SECTION))):
            raise TypeError("section names must be strings or UNNAMED_SECTION")
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if value and not isinstance(value, str):
            raise TypeError("option values must be strings")

    def set(self, section, option, value=None):
        """Set an option; the value has to be a string, or None if that is allowed."""
        self._check_texts(option=option)
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError("option values must be strings")
        super().set(section, option, value)

    def add_section(self, section):
        """Make a section; the name has to be a string."""
        self._check_texts(section=section)
        super().add_section(section)


class SectionProxy(MutableMapping):
    """A section as a mapping of names to values."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for kind in getattr(parser, "converters", ()):
            setattr(self, f"get{kind}", functools.partial(self.get, _impl=getattr(parser, f"get{kind}")))

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._names())

    def __iter__(self):
        return iter(self._names())

    def _names(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    @property
    def parser(self):
        """The parser that this is a section of."""
        return self._parser

    @property
    def name(self):
        """The name of the section."""
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """The value of an option, or the fallback."""
        read = _impl or self._parser.get
        return read(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """The kinds that a parser can convert to: each is a method of the parser and of its sections."""

    def __init__(self, parser):
        self._parser = parser
        self._functions = {}
        for name in dir(parser):
            if name.startswith("get") and len(name) > 3 and callable(getattr(parser, name)):
                self._functions[name[3:]] = None

    def __getitem__(self, key):
        return self._functions[key]

    def __setitem__(self, key, value):
        name = f"get{key}"
        if key == "" or not isinstance(key, str):
            raise ValueError(f'Incompatible key: {key} (cannot use "{key}" as a name)')
        self._functions[key] = value
        function = functools.partial(self._parser._get_conv, convert=value)
        setattr(self._parser, name, function)
        for proxy in self._parser.values():
            setattr(proxy, name, functools.partial(proxy.get, _impl=function))

    def __delitem__(self, key):
        name = f"get{key}"
        if key not in self._functions:
            raise KeyError(key)
        for one in itertools.chain((self._parser,), self._parser.values()):
            one.__dict__.pop(name, None)
        del self._functions[key]

    def __iter__(self):
        return iter(self._functions)

    def __len__(self):
        return len(self._functions)
