"""General functions for HTML manipulation."""

import re as _re

from html.entities import html5 as _html5

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Replace special characters "&", "<" and ">" to HTML-safe sequences.

    If the optional flag quote is true (the default), the quotation mark characters, both double quote (") and single
    quote (') characters are also translated.
    """
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


# Numbers that the standard reads as Windows-1252, and as nothing else than that.
_C1_TEXT = bytes(range(0x80, 0xA0)).decode("cp1252", "replace")
_REPLACED = {0x80 + index: text for index, text in enumerate(_C1_TEXT) if text != "\ufffd"}
_REPLACED |= {number: chr(number) for number in (0x81, 0x8D, 0x8F, 0x90, 0x9D)} | {0x00: "\ufffd", 0x0D: "\r"}


def _is_dropped(number):
    """Code points that stand for no character; a reference to one of them vanishes."""
    return (
        0x1 <= number <= 0x8 or 0xE <= number <= 0x1F or 0x7F <= number <= 0x9F or 0xFDD0 <= number <= 0xFDEF
        or number == 0xB or number & 0xFFFE == 0xFFFE
    )


def _resolved(found):
    reference = found[1]
    if reference[0] == "#":
        digits = reference[1:].rstrip(";")
        number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        if number in _REPLACED:
            return _REPLACED[number]
        if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return "\ufffd"
        return "" if _is_dropped(number) else chr(number)
    if reference in _html5:
        return _html5[reference]
    # The longest name that needs no semicolon.
    for end in range(len(reference) - 1, 1, -1):
        text = _html5.get(reference[:end])
        if text is not None:
            return text + reference[end:]
    return "&" + reference


_charref = _re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def unescape(s):
    """Convert all named and numeric character references (e.g. &gt;, &#62;, &x3e;) in the string s to the corresponding
    unicode characters.

    This function uses the rules defined by the HTML 5 standard for both valid and invalid character references, and the
    list of HTML 5 named character references defined in html.entities.html5.
    """
    return _charref.sub(_resolved, s) if "&" in s else s
