"""Locales: a guest has one, that of C, and its encoding is UTF-8."""

__all__ = [
    "getlocale", "getdefaultlocale", "getpreferredencoding", "getencoding", "Error", "setlocale", "localeconv",
    "strcoll", "strxfrm", "str", "atof", "atoi", "format_string", "currency", "delocalize", "localize", "normalize",
    "LC_CTYPE", "LC_COLLATE", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_MESSAGES", "LC_ALL", "CHAR_MAX",
]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127

_str = str


class Error(Exception):
    """Raised for a locale that there is not."""


def setlocale(category, locale=None):
    """Set the locale for the given category: "C" and "" (which is "C") are all there are."""
    if not LC_CTYPE <= category <= LC_ALL:
        raise Error("unsupported locale setting")
    if locale is not None and not isinstance(locale, _str):
        language, encoding = locale
        locale = "C" if language is None else f"{language}.{encoding}" if encoding else language
    if locale not in (None, "", "C", "POSIX"):
        raise Error("unsupported locale setting")
    return "C"


def getlocale(category=LC_CTYPE):
    """Returns the current setting for the given locale category as tuple (language code, encoding)."""
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    return None, None


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """Tries to determine the default locale settings and returns them as tuple (language code, encoding)."""
    return None, None


def getencoding():
    """Get the current locale encoding."""
    return "utf-8"


def getpreferredencoding(do_setlocale=True):
    """Return the charset that the user is likely using."""
    return "utf-8"


def normalize(localename):
    """Returns a normalized locale code for the given locale name."""
    return localename


def localeconv():
    """Returns numeric and monetary locale-specific parameters."""
    unknown = CHAR_MAX
    return {
        "int_curr_symbol": "", "currency_symbol": "", "mon_decimal_point": "", "mon_thousands_sep": "",
        "mon_grouping": [], "positive_sign": "", "negative_sign": "", "int_frac_digits": unknown,
        "frac_digits": unknown, "p_cs_precedes": unknown, "p_sep_by_space": unknown, "n_cs_precedes": unknown,
        "n_sep_by_space": unknown, "p_sign_posn": unknown, "n_sign_posn": unknown, "decimal_point": ".",
        "thousands_sep": "", "grouping": [],
    }


def strcoll(os1, os2, /):
    """Compares two strings according to the locale."""
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """Return a string that can be used as a key for locale-aware comparisons."""
    return string


def format_string(f, val, grouping=False, monetary=False):
    """Formats a string in the same way that the % formatting would use, but takes the current locale into account."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """Formats val according to the currency settings in the current locale."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """Convert float to string, taking the locale into account."""
    return f"{val:.12g}"


def delocalize(string):
    """Parses a string as a normalized number according to the locale settings."""
    return string


def localize(string, grouping=False, monetary=False):
    """Parses a string as locale number according to the locale settings."""
    return string


def atof(string, func=float):
    """Parses a string as a float according to the locale settings."""
    return func(delocalize(string))


def atoi(string):
    """Converts a string to an integer according to the locale settings."""
    return int(delocalize(string))
