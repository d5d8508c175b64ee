"""Values that refer to other values: `%(name)s`, or `${name}` and `${section:name}`."""

import re

from _config_errors import (
    InterpolationDepthError,
    InterpolationMissingOptionError,
    InterpolationSyntaxError,
    NoOptionError,
    NoSectionError,
)

# What is defined here belongs to configparser.
__name__ = "configparser"

_DEPTH_MAX = 10


class Interpolation:
    """None: values are what they are. The base of others."""

    def before_get(self, parser, section, option, value, defaults):
        """The value as a program gets it."""
        return value

    def before_set(self, parser, section, option, value):
        """The value as it is kept, when a program sets it."""
        return value

    def before_read(self, parser, section, option, value):
        """The value as it is kept, when it has been read."""
        return value

    def before_write(self, parser, section, option, value):
        """The value as it is written."""
        return value


class _Referring(Interpolation):
    """What both kinds share. `_sign` begins a reference; twice it stands for itself."""

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._expand(parser, option, parts, value, section, defaults, 1)
        return "".join(parts)

    def before_set(self, parser, section, option, value):
        rest = self._reference.sub("", value.replace(self._sign * 2, ""))
        if self._sign in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find(self._sign)}")
        return value

    def _expand(self, parser, option, parts, rest, section, names, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > _DEPTH_MAX:
            raise InterpolationDepthError(option, section, raw)
        while rest:
            before, sign, rest = rest.partition(self._sign)
            parts.append(before)
            if not sign:
                return
            if rest.startswith(self._sign):
                parts.append(self._sign)
                rest = rest[1:]
                continue
            if not rest.startswith(self._opening):
                raise InterpolationSyntaxError(
                    option, section, f"{self._sign!r} must be followed by {self._sign!r} or {self._opening!r}, "
                    f"found: {sign + rest!r}",
                )  # fmt: skip
            match = self._reference.match(sign + rest)
            if match is None:
                raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {sign + rest!r}")
            rest = (sign + rest)[match.end() :]
            value, where, inner = self._look_up(parser, match[1], option, section, names, raw, sign + rest)
            if value is not None and self._sign in value:
                self._expand(parser, inner, parts, value, where, self._names(parser, where, section, names), depth + 1)
            else:
                parts.append(value)

    def _names(self, parser, where, section, names):
        return names if where == section else dict(parser.items(where, raw=True))


class BasicInterpolation(_Referring):
    """`%(name)s` stands for another value of the section, or of the defaults; `%%` for a percent sign."""

    _sign, _opening = "%", "("
    _reference = _KEYCRE = re.compile(r"%\(([^)]+)\)s")

    def _look_up(self, parser, text, option, section, names, raw, rest):
        name = parser.optionxform(text)
        try:
            return names[name], section, option
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None


class ExtendedInterpolation(_Referring):
    """`${name}` and `${section:name}` stand for other values; `$$` for a dollar sign."""

    _sign, _opening = "$", "{"
    _reference = _KEYCRE = re.compile(r"\$\{([^}]+)\}")

    def _look_up(self, parser, text, option, section, names, raw, rest):
        parts = text.split(":")
        if len(parts) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        try:
            if len(parts) == 1:
                name = parser.optionxform(parts[0])
                return names[name], section, name
            where, name = parts[0], parser.optionxform(parts[1])
            return parser.get(where, name, raw=True), where, name
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ":".join(parts)) from None
