"""Parse (absolute and relative) URLs.

A URL is taken apart and put together as RFC 3986 says, with what older standards and browsers do besides. Every function
takes str or bytes (of ASCII), and gives what it was given.
"""

import functools
import re

from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
    "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult",
    "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes",
]

# Schemes that have relative URLs, a network location, parameters. The empty string: no scheme.
uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps",
    "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss",
]
uses_netloc = [
    "", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero",
    "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services",
]
uses_params = [
    "", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms",
    "sftp", "tel",
]
non_hierarchical = ["gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip", "sips"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtsps", "rtspu", "sip", "sips"]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp", "snews", "file", "prospero"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

# Control characters and blanks at the ends of a URL are dropped, these inside of it too.
_ENDS_DROPPED = "".join(map(chr, range(33)))
_DROPPED = ("\t", "\r", "\n")

MAX_CACHE_SIZE = 128


def clear_cache():
    """Clear internal performance caches. Undocumented; some tests want it."""
    urlsplit.cache_clear()


# Text or bytes.

_implicit_encoding = "ascii"
_implicit_errors = "strict"


def _noop(obj):
    return obj


def _encode_result(obj, encoding=_implicit_encoding, errors=_implicit_errors):
    return obj.encode(encoding, errors)


def _coerce_args(*args):
    """The arguments as str, and what turns a result into their kind."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return *args, _noop
    return *[arg.decode(_implicit_encoding, _implicit_errors) if arg else "" for arg in args], _encode_result


class _ResultMixinStr:
    """Standard approach to encoding parsed results from str to bytes"""

    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._encoded_counterpart(*[part.encode(encoding, errors) for part in self])


class _ResultMixinBytes:
    """Standard approach to decoding parsed results from bytes to str"""

    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._decoded_counterpart(*[part.decode(encoding, errors) for part in self])


class _NetlocResultMixinBase:
    """The parts of a network location: user:password@host:port."""

    __slots__ = ()

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        hostname = self._hostinfo[0]
        if not hostname:
            return None
        # The zone of an address keeps its case.
        percent = "%" if isinstance(hostname, str) else b"%"
        hostname, percent, zone = hostname.partition(percent)
        return hostname.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError("Port out of range 0-65535")
        return port

    @property
    def _userinfo(self):
        at, colon = self._signs[:2]
        userinfo, have_info, _ = self.netloc.rpartition(at)
        if not have_info:
            return None, None
        username, have_password, password = userinfo.partition(colon)
        return username, password if have_password else None

    @property
    def _hostinfo(self):
        at, colon, opening, closing = self._signs
        hostinfo = self.netloc.rpartition(at)[2]
        _, have_open_br, bracketed = hostinfo.partition(opening)
        if have_open_br:
            hostname, _, port = bracketed.partition(closing)
            port = port.partition(colon)[2]
        else:
            hostname, _, port = hostinfo.partition(colon)
        return hostname, port or None

    __class_getitem__ = classmethod(type(list[int]))


class _NetlocResultMixinStr(_NetlocResultMixinBase, _ResultMixinStr):
    __slots__ = ()
    _signs = "@", ":", "[", "]"


class _NetlocResultMixinBytes(_NetlocResultMixinBase, _ResultMixinBytes):
    __slots__ = ()
    _signs = b"@", b":", b"[", b"]"


_DefragResultBase = namedtuple("_DefragResultBase", "url fragment")
_SplitResultBase = namedtuple("_SplitResultBase", "scheme netloc path query fragment")
_ParseResultBase = namedtuple("_ParseResultBase", "scheme netloc path params query fragment")


class DefragResult(_DefragResultBase, _ResultMixinStr):
    """DefragResult(url, fragment)

    A 2-tuple that contains the url without fragment identifier and the fragment identifier as a separate argument.
    """

    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class SplitResult(_SplitResultBase, _NetlocResultMixinStr):
    """SplitResult(scheme, netloc, path, query, fragment)

    A 5-tuple that contains the different components of a URL. Similar to ParseResult, but does not split params.
    """

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseResultBase, _NetlocResultMixinStr):
    """ParseResult(scheme, netloc, path, params, query, fragment)

    A 6-tuple that contains components of a parsed URL.
    """

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragResultBase, _ResultMixinBytes):
    """DefragResult of bytes."""

    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitResultBase, _NetlocResultMixinBytes):
    """SplitResult of bytes."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_ParseResultBase, _NetlocResultMixinBytes):
    """ParseResult of bytes."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _bytes in (
    (DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)
):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
del _text, _bytes


# Taking apart.


def urlparse(url, scheme="", allow_fragments=True):
    """Parse a URL into 6 components:
    <scheme>://<netloc>/<path>;<params>?<query>#<fragment>

    The result is a named 6-tuple with fields corresponding to the above. It is either a ParseResult or ParseResultBytes
    object, depending on the type of the url parameter.

    The username, password, hostname, and port sub-components of netloc can also be accessed as attributes of the returned
    object.

    The scheme argument provides the default value of the scheme component when no scheme is found in url.

    If allow_fragments is False, no attempt is made to separate the fragment component from the previous component, which
    can be either path or query.

    Note that % escapes are not expanded.
    """
    url, scheme, coerce_result = _coerce_args(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        url, params = _splitparams(url)
    return coerce_result(ParseResult(scheme, netloc, url, params, query, fragment))


def _splitparams(url):
    """Parameters belong to the last segment of the path."""
    at = url.find(";", url.rfind("/") + 1)
    return (url, "") if at < 0 else (url[:at], url[at + 1 :])


def _splitnetloc(url, start=0):
    ends = [end for end in (url.find(sign, start) for sign in "/?#") if end >= 0]
    end = min(ends, default=len(url))
    return url[start:end], url[end:]


def _check_netloc(netloc):
    """No character of it may become a separator when it is normalised."""
    if netloc.isascii():
        return
    from unicodedata import normalize

    plain = netloc
    for sign in "@:#?":
        plain = plain.replace(sign, "")
    normal = normalize("NFKC", plain)
    if normal == plain:
        return
    for sign in "/?#@:":
        if sign in normal:
            raise ValueError(f"netloc {netloc!r} contains invalid characters under NFKC normalization")


def _check_bracketed_netloc(netloc):
    hostinfo = netloc.rpartition("@")[2]
    before, have_open_br, bracketed = hostinfo.partition("[")
    if have_open_br:
        if before:
            raise ValueError("Invalid IPv6 URL")
        hostname, _, port = bracketed.partition("]")
        if port and not port.startswith(":"):
            raise ValueError("Invalid IPv6 URL")
    else:
        hostname = hostinfo.partition(":")[0]
    _check_bracketed_host(hostname)


def _check_bracketed_host(hostname):
    if hostname.startswith("v"):
        if not re.match(r"\Av[a-fA-F0-9]+\..+\z", hostname):
            raise ValueError("IPvFuture address is invalid")
        return
    parts = hostname.split(".")
    if len(parts) == 4 and all([_is_ipv4_part(part) for part in parts]):
        raise ValueError("An IPv4 address cannot be in brackets")
    if not _is_ipv6(hostname):
        raise ValueError(f"{hostname!r} does not appear to be an IPv4 or IPv6 address")


def _is_ipv4_part(text):
    return bool(re.fullmatch(r"0|[1-9]\d{0,2}", text, re.A)) and int(text) < 256


def _is_ipv6(address):
    address, percent, zone = address.partition("%")
    if percent and (not zone or "%" in zone):
        return False
    parts = address.split(":")
    if len(parts) < 3:
        return False
    if "." in parts[-1]:
        numbers = parts.pop().split(".")
        if len(numbers) != 4 or not all([_is_ipv4_part(number) for number in numbers]):
            return False
        parts += ["0", "0"]
    gaps = [index for index in range(1, len(parts) - 1) if not parts[index]]
    if len(gaps) > 1 or len(parts) > 9:
        return False
    if not parts[0] and (parts[1] or not gaps) or not parts[-1] and (parts[-2] or not gaps):
        return False
    if gaps:
        if len([part for part in parts if part]) > 7:
            return False
    elif len(parts) != 8:
        return False
    return all([re.fullmatch(r"[0-9a-fA-F]{1,4}", part) for part in parts if part])


# Typed, so that it keeps text and bytes apart.
@functools.lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    """Parse a URL into 5 components:
    <scheme>://<netloc>/<path>?<query>#<fragment>

    The result is a named 5-tuple with fields corresponding to the above. It is either a SplitResult or SplitResultBytes
    object, depending on the type of the url parameter.

    The username, password, hostname, and port sub-components of netloc can also be accessed as attributes of the returned
    object.

    The scheme argument provides the default value of the scheme component when no scheme is found in url.

    If allow_fragments is False, no attempt is made to separate the fragment component from the previous component, which
    can be either path or query.

    Note that % escapes are not expanded.
    """
    url, scheme, coerce_result = _coerce_args(url, scheme)
    url = url.lstrip(_ENDS_DROPPED)
    scheme = scheme.strip(_ENDS_DROPPED)
    for sign in _DROPPED:
        url = url.replace(sign, "")
        scheme = scheme.replace(sign, "")
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and not url[:colon].strip(scheme_chars):
        scheme, url = url[:colon].lower(), url[colon + 1 :]
    if url[:2] == "//":
        netloc, url = _splitnetloc(url, 2)
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed_netloc(netloc)
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_netloc(netloc)
    return coerce_result(SplitResult(scheme, netloc, url, query, fragment))


# Putting together.


def urlunparse(components):
    """Put a parsed URL back together again.  This may result in a slightly different, but equivalent URL, if the URL that
    was parsed originally had redundant delimiters, e.g. a ? with an empty query (the draft states that these are
    equivalent)."""
    scheme, netloc, url, params, query, fragment, coerce_result = _coerce_args(*components)
    if params:
        url = f"{url};{params}"
    return coerce_result(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """Combine the elements of a tuple as returned by urlsplit() into a complete URL as a string. The data argument can be
    any five-item iterable. This may result in a slightly different, but equivalent URL, if the URL that was parsed
    originally had unnecessary delimiters (for example, a ? with an empty query; the RFC states that these are
    equivalent)."""
    scheme, netloc, url, query, fragment, coerce_result = _coerce_args(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//":
        url = "//" + url
    elif scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return coerce_result(url)


def urljoin(base, url, allow_fragments=True):
    """Join a base URL and a possibly relative URL to form an absolute interpretation of the latter."""
    if not base:
        return url
    if not url:
        return base
    base, url, coerce_result = _coerce_args(base, url)
    from_base = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, from_base.scheme, allow_fragments)
    if scheme != from_base.scheme or scheme not in uses_relative:
        return coerce_result(url)
    has_query, has_fragment = _has_empty(url, allow_fragments)
    if scheme not in uses_netloc or not netloc:
        if scheme in uses_netloc:
            netloc = from_base.netloc
        if path or params:
            path = _joined_path(from_base.path, path)
        else:
            path, params = from_base.path, from_base.params
            if not query and not has_query:
                query, has_query = from_base.query, _has_empty(base, allow_fragments)[0]
    joined = urlunparse((scheme, netloc, path, params, query, ""))
    if has_query and not query:
        joined += "?"
    if has_fragment or fragment:
        joined += "#" + fragment
    return coerce_result(joined)


def _has_empty(url, allow_fragments):
    """Are there a "?" and a "#", even with nothing behind them? Joining keeps them."""
    before, found, _ = url.partition("#") if allow_fragments else (url, "", "")
    return "?" in before, bool(found)


def _joined_path(base, path):
    """RFC 3986, section 5.2: the path in place of the last segment of the base, without dots."""
    base_parts = base.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        # Empty segments inside of the base count for nothing.
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return "/".join(resolved) or "/"


def urldefrag(url):
    """Removes any existing fragment from URL.

    Returns a tuple of the defragmented URL and the fragment.  If the URL contained no fragments, the second element is the
    empty string.
    """
    url, coerce_result = _coerce_args(url)
    if "#" in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        plain = urlunparse((scheme, netloc, path, params, query, ""))
    else:
        plain, fragment = url, ""
    return coerce_result(DefragResult(plain, fragment))


# Percent encoding.

_HEX_PAIR = re.compile(b"%([0-9A-Fa-f]{2})")
_ENCODED = re.compile("((?:%[0-9A-Fa-f]{2})+)")
_asciire = re.compile("([\x00-\x7f]+)")


def unquote_to_bytes(string):
    """unquote_to_bytes('abc%20def') -> b'abc def'."""
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    string = bytes(string)
    if b"%" not in string:
        return string
    return _HEX_PAIR.sub(lambda found: bytes.fromhex(found[1].decode()), string)


def unquote(string, encoding="utf-8", errors="replace"):
    """Replace %xx escapes by their single-character equivalent. The optional encoding and errors parameters specify how to
    decode percent-encoded sequences into Unicode characters, as accepted by the bytes.decode() method.  By default,
    percent-encoded sequences are decoded with UTF-8, and invalid sequences are replaced by a placeholder character.

    unquote('abc%20def') -> 'abc def'.
    """
    if encoding is None:
        encoding = "utf-8"
    if errors is None:
        errors = "replace"
    if isinstance(string, (bytes, bytearray)):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        string.split
        return string
    # Runs of ASCII are decoded as a whole, since an escape may be half of a character.
    parts = _asciire.split(string)
    parts[1::2] = [unquote_to_bytes(part).decode(encoding, errors) for part in parts[1::2]]
    return "".join(parts)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Like unquote(), but also replace plus signs by spaces, as required for unquoting HTML form values.

    unquote_plus('%7e/abc+def') -> '~/abc def'
    """
    return unquote(string.replace("+", " "), encoding, errors)


_ALWAYS_SAFE = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"
_ALWAYS_SAFE_BYTES = _ALWAYS_SAFE


@functools.lru_cache
def _quoted_bytes(safe):
    """For each byte what stands for it."""
    kept = {*_ALWAYS_SAFE, *safe}
    return [chr(byte) if byte in kept else f"%{byte:02X}" for byte in range(256)]


def quote(string, safe="/", encoding=None, errors=None):
    """quote('abc def') -> 'abc%20def'

    Each part of a URL, e.g. the path info, the query, etc., has a different set of reserved characters that must be
    quoted. The quote function offers a cautious (not minimal) way to quote a string for most of these parts.

    The characters in safe, letters, digits and "_.-~" are never quoted; string and safe may be either str or bytes
    objects. encoding and errors must not be specified if string is a bytes object.
    """
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Like quote(), but also replace ' ' with '+', as required for quoting HTML form values. Plus signs in the original
    string are escaped unless they are included in safe. It also does not have safe default to '/'."""
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """Like quote(), but accepts a bytes object rather than a str, and does not perform string-to-bytes encoding.  It always
    returns an ASCII string.

    quote_from_bytes(b'abc def\\x3f') -> 'abc%20def%3f'
    """
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes([byte for byte in safe if byte < 128])
    if not bs.rstrip(_ALWAYS_SAFE + safe):
        return bs.decode()
    table = _quoted_bytes(safe)
    return "".join([table[byte] for byte in bs])


# Queries.


def parse_qs(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None,
    separator="&"
):
    """Parse a query given as a string argument: a dict of lists.

    The arguments are those of parse_qsl.
    """
    result = {}
    pairs = parse_qsl(
        qs, keep_blank_values, strict_parsing, encoding=encoding, errors=errors, max_num_fields=max_num_fields,
        separator=separator, _stacklevel=2,
    )
    for name, value in pairs:
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None,
    separator="&", *, _stacklevel=1
):
    """Parse a query given as a string argument: a list of pairs of name and value.

    keep_blank_values: keep values that are empty. strict_parsing: raise ValueError for what is malformed instead of
    ignoring it. encoding and errors: how percent-encoded sequences are decoded. max_num_fields: ValueError for more
    fields than that. separator: what stands between fields.
    """
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(qs, str):
        if not isinstance(separator, str):
            separator = str(separator, "ascii")
        equals = "="

        def unquoted(text):
            return unquote_plus(text, encoding=encoding, errors=errors)

    elif qs is None:
        return []
    else:
        try:
            # Anything with bytes.
            qs = bytes(memoryview(qs))
        except TypeError:
            if not qs:
                from warnings import warn

                warn(
                    f"Accepting {type(qs).__name__} objects with false value in urllib.parse.parse_qsl() is deprecated.",
                    DeprecationWarning, stacklevel=_stacklevel + 1,
                )
                return []
            raise
        if isinstance(separator, str):
            separator = bytes(separator, "ascii")
        equals = b"="

        def unquoted(text):
            return unquote_to_bytes(text.replace(b"+", b" "))

    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    result = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, has_equals, value = field.partition(equals)
        if not has_equals:
            if strict_parsing:
                raise ValueError(f"bad query field: {field!r}")
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            result.append((unquoted(name), unquoted(value)))
    return result


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Encode a dict or sequence of two-element tuples into a URL query string.

    If any values in the query arg are sequences and doseq is true, each sequence element is converted to a separate
    parameter.

    If the query arg is a sequence of two-element tuples, the order of the parameters in the output will match the order of
    parameters in the input.

    The components of a query arg may each be either a string or a bytes type. The safe, encoding, and errors parameters are
    passed down to the function specified by quote_via (encoding and errors only if a component is a str).
    """
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            # What is no sequence has no length; what holds no pairs but is one is refused by what it holds.
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as err:
            raise TypeError("not a valid non-string sequence or mapping object") from err

    def quoted(part):
        if isinstance(part, bytes):
            return quote_via(part, safe)
        return quote_via(part if isinstance(part, str) else str(part), safe, encoding, errors)

    fields = []
    for key, value in query:
        key = quoted(key)
        if not doseq or isinstance(value, (str, bytes)):
            fields.append(key + "=" + quoted(value))
            continue
        try:
            len(value)
        except TypeError:
            fields.append(key + "=" + quoted(value))
            continue
        for each in value:
            fields.append(key + "=" + quoted(each))
    return "&".join(fields)


def unwrap(url):
    """Transform a string like '<URL:scheme://host/path>' into 'scheme://host/path'.

    The string is returned unchanged if it's not a wrapped URL.
    """
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    if url[:4] == "URL:":
        url = url[4:].strip()
    return url
