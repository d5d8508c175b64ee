"""A collection of string constants and classes for templates and formatting.

Public module variables:

whitespace -- a string containing all ASCII whitespace
ascii_lowercase -- a string containing all ASCII lowercase letters
ascii_uppercase -- a string containing all ASCII uppercase letters
ascii_letters -- a string containing all ASCII letters
digits -- a string containing all ASCII decimal digits
hexdigits -- a string containing all ASCII hexadecimal digits
octdigits -- a string containing all ASCII octal digits
punctuation -- a string containing all ASCII punctuation characters
printable -- a string containing all ASCII characters considered printable
"""

from _prelude import _format_field_start, _format_field_step, _format_segment

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Split the argument into words, capitalize each of them and join them again.

    Without sep, runs of whitespace become one space, and whitespace at both ends is left out; otherwise sep is used to
    split and join the words.
    """
    return (" " if sep is None else sep).join([word.capitalize() for word in s.split(sep)])


_sentinel = {}


class _PatternOnDemand:
    """The pattern of a class of templates, compiled when it is asked for first."""

    def __get__(self, instance, cls=None):
        return cls._compile_pattern()


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = "$"
    # Both cases come from the flags; inside of braces other rules may hold.
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None
    pattern = _PatternOnDemand()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile_pattern()

    @classmethod
    def _compile_pattern(cls):
        import re

        pattern = cls.__dict__.get("pattern", _PatternOnDemand)
        if pattern is _PatternOnDemand or isinstance(pattern, _PatternOnDemand):
            sign = re.escape(cls.delimiter)
            braced = cls.braceidpattern or cls.idpattern
            pattern = rf"""
            {sign}(?:
              (?P<escaped>{sign})  |   # Escape sequence of two delimiters
              (?P<named>{cls.idpattern})       |   # delimiter and a Python identifier
              {{(?P<braced>{braced})}} |   # delimiter and a braced identifier
              (?P<invalid>)             # Other ill-formed delimiter exprs
            )
            """
        flags = re.IGNORECASE if cls.flags is None else cls.flags
        cls.flags = flags
        found = cls.pattern = re.compile(pattern, flags | re.VERBOSE)
        return found

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        start = mo.start("invalid")
        lines = self.template[:start].splitlines(keepends=True)
        if not lines:
            line = column = 1
        else:
            column = start - len("".join(lines[:-1]))
            line = len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping=_sentinel, /, **kws):
        """The template with every placeholder replaced; KeyError for names that are missing."""
        names = self._names(mapping, kws)

        def replacement(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                return str(names[name])
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                self._invalid(mo)
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(replacement, self.template)

    def safe_substitute(self, mapping=_sentinel, /, **kws):
        """As substitute, but what cannot be replaced stays as it is."""
        names = self._names(mapping, kws)

        def replacement(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                try:
                    return str(names[name])
                except KeyError:
                    return mo.group()
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                return mo.group()
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(replacement, self.template)

    @staticmethod
    def _names(mapping, kws):
        if mapping is _sentinel:
            return kws
        if not kws:
            return mapping
        from collections import ChainMap

        return ChainMap(kws, mapping)

    def is_valid(self):
        """Would substitute find no faulty placeholder?"""
        for mo in self.pattern.finditer(self.template):
            if mo.group("invalid") is not None:
                return False
            self._check_groups(mo)
        return True

    def get_identifiers(self):
        """The names in the template, each once, in the order of their first appearance."""
        names = {}
        for mo in self.pattern.finditer(self.template):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                names[name] = None
            else:
                self._check_groups(mo)
        return [*names]

    def _check_groups(self, mo):
        if all([mo.group(name) is None for name in ("named", "braced", "escaped", "invalid")]):
            raise ValueError("Unrecognized named group in pattern", self.pattern)


class Formatter:
    """str.format, with every step open to subclasses."""

    def format(self, format_string, /, *args, **kwargs):
        """The primary method: vformat with its arguments as they are."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Format with positional and keyword arguments given as a sequence and a mapping."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            first, _ = _field_name_split(field_name)
            if first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index
            )
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The argument for an int or a name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Subclasses may complain here."""

    def format_field(self, value, format_spec):
        """What stands for a value in the result."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """Apply !s, !r or !a."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """Tuples of literal text, field name, format spec and conversion; None where there is no field."""
        if not isinstance(format_string, str):
            raise TypeError(f"expected str, got {type(format_string).__name__}")
        return _segments(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field name stands for, and the argument that it came from."""
        first, rest = _field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in rest:
            obj = getattr(obj, key) if is_attr else obj[key]
        return obj, first


def _segments(template):
    at = 0
    while (segment := _format_segment(template, at)) is not None:
        literal, name, conversion, spec, _, at = segment
        if name is None:
            yield literal, None, None, None
            continue
        if conversion is not None and len(conversion) > 1:
            # It is a message, because the letter means nothing to str.format.
            end = at - 1 - len(spec)
            conversion = template[end - 2] if template[end - 1] == ":" else template[end - 1]
        yield literal, name, spec, conversion


def _field_name_split(name):
    first, rest = _format_field_start(name)
    return "" if first is None else first, _field_steps(rest)


def _field_steps(rest):
    while (step := _format_field_step(rest)) is not None:
        is_attribute, key, rest = step
        yield is_attribute, key
