"""A parser for HTML and XHTML.

`HTMLParser` is fed with text and calls a method for everything that it finds. It accepts whatever browsers accept: what no
rule covers is text, or a bogus comment.
"""

import re

from html import unescape

__all__ = ["HTMLParser"]

# Where text ends: at a tag, or a reference.
_interesting = re.compile("[&<]")
_incomplete = re.compile("&[a-zA-Z#]")
_entity = re.compile("&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
_charref = re.compile("&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_attribute_charref = re.compile(r"&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*)[;=]?")

_tag_name = re.compile(r"([a-zA-Z][^\t\n\r\f />]*)(?:[\t\n\r\f ]|/(?!>))*")
# A name, and a value with quotes or without.
_attribute = re.compile(
    r"((?<=['\"\t\n\r\f /])[^\t\n\r\f />][^\t\n\r\f /=>]*)"
    r"([\t\n\r\f ]*=[\t\n\r\f ]*('[^']*'|\"[^\"]*\"|(?!['\"])[^>\t\n\r\f ]*))?"
    r"(?:[\t\n\r\f ]|/(?!>))*"
)
# All of a tag, up to the bracket that closes it: brackets in quoted values do not count.
_tag_end = re.compile(
    r"[a-zA-Z][^\t\n\r\f />]*"
    r"[\t\n\r\f /]*"
    r"(?:(?:(?<=['\"\t\n\r\f /])[^\t\n\r\f />][^\t\n\r\f /=>]*"
    r"(?:[\t\n\r\f ]*=[\t\n\r\f ]*(?:'[^']*'|\"[^\"]*\"|(?!['\"])[^>\t\n\r\f ]*))?"
    r")[\t\n\r\f /]*)*>?"
)
_comment_close = re.compile(r"--!?>")
_short_comment_close = re.compile(r"-?>")


def _replaced_reference(found):
    """In the value of an attribute a name without a semicolon is a reference only if nothing goes on behind it."""
    text = found[0]
    if text.endswith("=") and not text.startswith("&#"):
        return text
    if not text.startswith("&#") and not text.endswith(";"):
        following = found.string[found.end() : found.end() + 1]
        if following == "=" or following.isalnum():
            return text
        from html.entities import html5

        return html5.get(text[1:], text)
    return unescape(text)


def _unescaped_attribute(text):
    return _attribute_charref.sub(_replaced_reference, text)


class HTMLParser:
    """Find tags and other markup and call handler functions.

    Usage:
        p = HTMLParser()
        p.feed(data)
        ...
        p.close()

    Start tags are handled by calling self.handle_starttag() or self.handle_startendtag(); end tags by
    self.handle_endtag().  The data between tags is passed from the parser to the derived class by calling
    self.handle_data() with the data as argument (the data may be split up in arbitrary chunks).  If convert_charrefs is
    True the character references are converted automatically to the corresponding Unicode character (and
    self.handle_data() is no longer split in chunks), otherwise they are passed by calling self.handle_entityref() or
    self.handle_charref() with the string containing respectively the named or numeric reference as the argument.
    """

    # Elements that hold nothing but text; in the second kind references are resolved.
    CDATA_CONTENT_ELEMENTS = ("script", "style", "xmp", "iframe", "noembed", "noframes")
    RCDATA_CONTENT_ELEMENTS = ("textarea", "title")

    def __init__(self, *, convert_charrefs=True, scripting=False):
        """If convert_charrefs is true (the default), all character references are automatically converted to the
        corresponding Unicode characters. If scripting is false (the default), the content of noscript is parsed."""
        self.convert_charrefs = convert_charrefs
        self.scripting = scripting
        self.reset()

    def reset(self):
        """Reset this instance.  Loses all unprocessed data."""
        self.rawdata = ""
        self.lasttag = "???"
        self.interesting = _interesting
        self.cdata_elem = None
        self._support_cdata = True
        self._escapable = True
        self.lineno = 1
        self.offset = 0
        self._start_tag_text = None

    def feed(self, data):
        r"""Feed data to the parser.

        Call this as often as you want, with as little or as much text as you want (may include '\n').
        """
        self.rawdata += data
        self.goahead(0)

    def close(self):
        """Handle any buffered data."""
        self.goahead(1)

    def getpos(self):
        """Return current line number and offset."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        """Count the lines between two places of the text."""
        if i >= j:
            return j
        lines = self.rawdata.count("\n", i, j)
        if lines:
            self.lineno += lines
            self.offset = j - self.rawdata.rindex("\n", i, j) - 1
        else:
            self.offset += j - i
        return j

    def get_starttag_text(self):
        """Return full source of start tag: '<...>'."""
        return self._start_tag_text

    def set_cdata_mode(self, elem, *, escapable=False):
        """From here on everything is text, up to the end tag of the element."""
        self.cdata_elem = elem.lower()
        self._escapable = escapable
        if self.cdata_elem == "plaintext":
            self.interesting = re.compile(r"\z")
        elif escapable and not self.convert_charrefs:
            self.interesting = re.compile(rf"&|</{self.cdata_elem}(?=[\t\n\r\f />])", re.I | re.A)
        else:
            self.interesting = re.compile(rf"</{self.cdata_elem}(?=[\t\n\r\f />])", re.I | re.A)

    def clear_cdata_mode(self):
        """Markup counts again."""
        self.interesting = _interesting
        self.cdata_elem = None
        self._escapable = True

    def _support_cdata_sections(self, flag=True):
        self._support_cdata = flag

    # The loop.

    def _data(self, text):
        """Text between markup, with references resolved if that is wanted."""
        if self.convert_charrefs and self._escapable:
            text = unescape(text)
        self.handle_data(text)

    def goahead(self, end):
        """Handle as much of the text as can be known; with end, all of it."""
        rawdata = self.rawdata
        i = 0
        count = len(rawdata)
        while i < count:
            j = self._text_end(rawdata, i, count, end)
            if j is None:
                break
            if i < j:
                self._data(rawdata[i:j])
            i = self.updatepos(i, j)
            if i == count:
                break
            if rawdata.startswith("<", i):
                k = self._markup(rawdata, i, end)
            elif rawdata.startswith("&#", i):
                k = self._character_reference(rawdata, i, end)
            else:
                k = self._entity_reference(rawdata, i, end)
            if k is None:
                break
            i = self.updatepos(i, k)
        if end and i < count:
            self._data(rawdata[i:count])
            i = self.updatepos(i, count)
        self.rawdata = rawdata[i:]

    def _text_end(self, rawdata, i, count, end):
        """Where the text that begins at i ends; None: that depends on what comes."""
        if self.convert_charrefs and not self.cdata_elem:
            j = rawdata.find("<", i)
            if j >= 0:
                return j
            # The text may end within a reference.
            ampersand = rawdata.rfind("&", max(i, count - 34))
            if ampersand >= 0 and not re.compile(r"[\t\n\r\f ;]").search(rawdata, ampersand) and not end:
                return None
            return count
        found = self.interesting.search(rawdata, i)
        if found:
            return found.start()
        if not self.cdata_elem:
            return count
        # The end tag may have begun.
        if end:
            return count
        bracket = rawdata.rfind("<", i)
        if bracket >= 0 and f"</{self.cdata_elem}".startswith(rawdata[bracket:].lower()[: len(self.cdata_elem) + 2]):
            return bracket if bracket > i else None
        if self.convert_charrefs and self._escapable:
            ampersand = rawdata.rfind("&", max(i, count - 34))
            if ampersand >= 0 and not re.compile(r"[\t\n\r\f ;]").search(rawdata, ampersand):
                return ampersand if ampersand > i else None
        return count

    def _markup(self, rawdata, i, end):
        """What begins with a bracket: where it ends, or None if that is not known yet."""
        following = rawdata[i + 1 : i + 2]
        if following.isascii() and following.isalpha():
            k = self.parse_starttag(i)
        elif following == "/":
            k = self.parse_endtag(i)
        elif rawdata.startswith("<!--", i):
            k = self.parse_comment(i)
        elif following == "?":
            k = self.parse_pi(i)
        elif following == "!":
            k = self.parse_html_declaration(i)
        elif following or end:
            self.handle_data("<")
            return i + 1
        else:
            return None
        if k >= 0:
            return k
        return self._unfinished(rawdata, i) if end else None

    def _unfinished(self, rawdata, i):
        """The text ends within markup: tags are dropped, the rest are comments."""
        count = len(rawdata)
        if re.match(r"</?[a-zA-Z]", rawdata[i : i + 3]):
            return count
        if rawdata.startswith("<!--", i):
            text = rawdata[i + 4 :]
            for suffix in ("--!", "--", "-"):
                if text.endswith(suffix):
                    text = text[: -len(suffix)]
                    break
            self.handle_comment(text)
        elif rawdata.startswith("<![CDATA[", i):
            if self._support_cdata:
                self.unknown_decl(rawdata[i + 3 :])
            else:
                self.handle_comment(rawdata[i + 1 :])
        elif rawdata[i : i + 9].lower() == "<!doctype":
            self.handle_decl(rawdata[i + 2 :])
        elif rawdata.startswith("<!", i):
            self.handle_comment(rawdata[i + 2 :])
        elif rawdata.startswith("<?", i):
            self.handle_pi(rawdata[i + 2 :])
        elif rawdata == "</" or rawdata[i:] == "</":
            self.handle_data("</")
        else:
            self.handle_comment(rawdata[i + 2 :])
        return count

    def _character_reference(self, rawdata, i, end):
        found = _charref.match(rawdata, i)
        if found:
            self.handle_charref(found[0][2:-1])
            k = found.end()
            return k if rawdata[k - 1] == ";" else k - 1
        if end:
            whole = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+)\z").match(rawdata, i)
            if whole:
                self.handle_charref(whole[0][2:])
                return whole.end()
        if ";" in rawdata[i:] or end:
            self.handle_data("&#")
            return i + 2
        return None

    def _entity_reference(self, rawdata, i, end):
        found = _entity.match(rawdata, i)
        if found:
            self.handle_entityref(found[1])
            k = found.end()
            return k if rawdata[k - 1] == ";" else k - 1
        if _incomplete.match(rawdata, i):
            if not end:
                return None
            whole = re.compile(r"&([a-zA-Z][-.a-zA-Z0-9]*)\z").match(rawdata, i)
            if whole:
                self.handle_entityref(whole[1])
                return whole.end()
        elif i + 1 >= len(rawdata) and not end:
            return None
        self.handle_data("&")
        return i + 1

    # Kinds of markup. Each gives where it ends, or -1 if that is not known yet.

    def parse_html_declaration(self, i):
        """Behind "<!" that begins no comment."""
        rawdata = self.rawdata
        if rawdata.startswith("<!--", i):
            return self.parse_comment(i)
        if rawdata.startswith("<![CDATA[", i):
            if self._support_cdata:
                j = rawdata.find("]]>", i + 9)
                if j < 0:
                    return -1
                self.unknown_decl(rawdata[i + 3 : j])
                return j + 3
            return self.parse_bogus_comment(i)
        if rawdata[i : i + 9].lower() == "<!doctype":
            end = rawdata.find(">", i + 9)
            if end < 0:
                return -1
            self.handle_decl(rawdata[i + 2 : end])
            return end + 1
        if rawdata.startswith("<![", i) and len(rawdata) < i + 9 and "<![CDATA[".startswith(rawdata[i:]):
            return -1
        return self.parse_bogus_comment(i)

    def parse_comment(self, i, report=True):
        """A comment, which may be as short as "<!-->"."""
        rawdata = self.rawdata
        found = _comment_close.search(rawdata, i + 4)
        if not found:
            found = _short_comment_close.match(rawdata, i + 4)
            if not found:
                return -1
        else:
            short = _short_comment_close.match(rawdata, i + 4)
            if short:
                found = short
        if report:
            self.handle_comment(rawdata[i + 4 : found.start()])
        return found.end()

    def parse_bogus_comment(self, i, report=True):
        """What looks like markup and is none, up to the next bracket."""
        rawdata = self.rawdata
        end = rawdata.find(">", i + 2)
        if end < 0:
            return -1
        if report:
            self.handle_comment(rawdata[i + 2 : end])
        return end + 1

    def parse_pi(self, i):
        """A processing instruction."""
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2 : end])
        return end + 1

    def parse_starttag(self, i):
        """A start tag with its attributes."""
        self._start_tag_text = None
        endpos = self.check_for_whole_start_tag(i)
        if endpos < 0:
            return endpos
        rawdata = self.rawdata
        self._start_tag_text = rawdata[i:endpos]
        found = _tag_name.match(rawdata, i + 1)
        self.lasttag = tag = found[1].lower()
        k = found.end()
        attrs = []
        while k < endpos:
            found = _attribute.match(rawdata, k)
            if not found:
                break
            name, has_value, value = found.groups()
            if not has_value:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ("'", '"') and len(value) > 1:
                value = value[1:-1]
            if value:
                value = _unescaped_attribute(value)
            attrs.append((name.lower(), value))
            k = found.end()
        end = rawdata[k:endpos].strip()
        if end not in (">", "/>"):
            self.handle_data(rawdata[i:endpos])
            return endpos
        if end.endswith("/>"):
            self.handle_startendtag(tag, attrs)
            return endpos
        self.handle_starttag(tag, attrs)
        if tag in self.CDATA_CONTENT_ELEMENTS or self.scripting and tag == "noscript" or tag == "plaintext":
            self.set_cdata_mode(tag, escapable=False)
        elif tag in self.RCDATA_CONTENT_ELEMENTS:
            self.set_cdata_mode(tag, escapable=True)
        return endpos

    def check_for_whole_start_tag(self, i):
        """Where the tag ends, -1 if the bracket that closes it is not there yet."""
        found = _tag_end.match(self.rawdata, i + 1)
        j = found.end()
        return j if self.rawdata[j - 1] == ">" else -1

    def parse_endtag(self, i):
        """An end tag; what is written behind its name does not count."""
        rawdata = self.rawdata
        if rawdata.find(">", i + 2) < 0:
            return -1
        following = rawdata[i + 2 : i + 3]
        if not (following.isascii() and following.isalpha()):
            if following == ">":
                return i + 3
            return self.parse_bogus_comment(i)
        found = _tag_end.match(rawdata, i + 2)
        j = found.end()
        if rawdata[j - 1] != ">":
            return -1
        tag = _tag_name.match(rawdata, i + 2)[1].lower()
        self.handle_endtag(tag)
        self.clear_cdata_mode()
        return j

    # To be overridden.

    def handle_startendtag(self, tag, attrs):
        """A tag like <br/>; without an override, a start tag and an end tag."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        """A start tag; attrs are pairs of name and value."""

    def handle_endtag(self, tag):
        """An end tag."""

    def handle_charref(self, name):
        """A reference like &#62; without its first two signs."""

    def handle_entityref(self, name):
        """A reference like &gt; by its name."""

    def handle_data(self, data):
        """Text."""

    def handle_comment(self, data):
        """A comment, or what is treated as one."""

    def handle_decl(self, decl):
        """A declaration: DOCTYPE html."""

    def handle_pi(self, data):
        """A processing instruction."""

    def unknown_decl(self, data):
        """A marked section."""
