"""From trees to XML, HTML or plain text."""

import contextlib
import io

from _xml_elements import Comment, ProcessingInstruction, QName

# What is defined here belongs to ElementTree.
__name__ = "xml.etree.ElementTree"

HTML_EMPTY = frozenset(
    "area base basefont br col embed frame hr img input isindex link meta param source track wbr".split()
)
_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}


def register_namespace(prefix, uri):
    """Use this prefix for names of this namespace, in whatever is written."""
    if prefix[:2] == "ns" and prefix[2:].isdigit():
        raise ValueError("Prefix format reserved for internal use")
    for key, value in list(_namespace_map.items()):
        if key == uri or value == prefix:
            del _namespace_map[key]
    _namespace_map[uri] = prefix


register_namespace._namespace_map = _namespace_map


def _not_text(value):
    return TypeError(f"cannot serialize {value!r} (type {type(value).__name__})")


def _escaped(text, pairs):
    try:
        for old, new in pairs:
            if old in text:
                text = text.replace(old, new)
    except (TypeError, AttributeError):
        raise _not_text(text) from None
    return text


_TEXT = ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")
_ATTRIBUTE = (*_TEXT, ('"', "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;"))
_HTML_ATTRIBUTE = ("&", "&amp;"), (">", "&gt;"), ('"', "&quot;")


def names_of(root, default_namespace=None):
    """(how each name is written, prefixes of the namespaces that are used) in a tree."""
    names, prefixes = {None: None}, {}
    if default_namespace:
        prefixes[default_namespace] = ""

    def add(name):
        try:
            if name[:1] == "{":
                uri, _, local = name[1:].rpartition("}")
                prefix = prefixes.get(uri)
                if prefix is None:
                    prefix = _namespace_map.get(uri)
                    if prefix is None:
                        prefix = f"ns{len(prefixes)}"
                    if prefix != "xml":
                        prefixes[uri] = prefix
                names[name] = f"{prefix}:{local}" if prefix else local
            else:
                if default_namespace:
                    raise ValueError("cannot use non-qualified names with default_namespace option")
                names[name] = name
        except TypeError:
            raise _not_text(name) from None

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, QName):
            if tag.text not in names:
                add(tag.text)
        elif isinstance(tag, str):
            if tag not in names:
                add(tag)
        elif tag is not None and tag is not Comment and tag is not ProcessingInstruction:
            raise _not_text(tag)
        for key, value in element.items():
            key = key.text if isinstance(key, QName) else key
            if key not in names:
                add(key)
            if isinstance(value, QName) and value.text not in names:
                add(value.text)
        if isinstance(element.text, QName) and element.text.text not in names:
            add(element.text.text)
    return names, prefixes


def write_tree(write, root, names, prefixes, method, short_empty_elements):
    """Write a tree. Elements that wait to be ended are text on the stack, so depth is no limit."""
    waiting = [(root, prefixes)]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            write(item)
            continue
        element, prefixes = item
        tag, text = element.tag, element.text
        if tag is Comment:
            # In HTML it is the same.
            write(f"<!--{text if method == 'xml' else _escaped(text, _TEXT)}-->")
        elif tag is ProcessingInstruction:
            write(f"<?{text if method == 'xml' else _escaped(text, _TEXT)}?>")
        else:
            shown = names[tag.text if isinstance(tag, QName) else tag]
            if shown is None:
                if text:
                    write(_escaped(text, _TEXT))
                waiting += [_escaped(element.tail, _TEXT)] if element.tail else []
                waiting += [(child, None) for child in reversed(element)]
                continue
            _write_start(write, element, shown, names, prefixes, method)
            children = list(element)
            lower = shown.lower()
            has_text = text is not None and (text or len(text)) if not isinstance(text, QName) else True
            if method == "xml" and not children and not has_text and short_empty_elements:
                write(" />")
            else:
                write(">")
                if has_text:
                    if isinstance(text, QName):
                        write(names[text.text])
                    elif method == "html" and lower in ("script", "style"):
                        write(text)
                    else:
                        write(_escaped(text, _TEXT))
                tail = _escaped(element.tail, _TEXT) if element.tail else ""
                end = "" if method == "html" and lower in HTML_EMPTY else f"</{shown}>"
                waiting.append(end + tail)
                waiting += [(child, None) for child in reversed(children)]
                continue
        if element.tail:
            write(_escaped(element.tail, _TEXT))


def _write_start(write, element, shown, names, prefixes, method):
    write(f"<{shown}")
    if prefixes:
        for uri, prefix in sorted(prefixes.items(), key=lambda pair: pair[1]):
            colon = f":{prefix}" if prefix else ""
            value = _escaped(uri, _ATTRIBUTE if method == "xml" else _HTML_ATTRIBUTE)
            write(f' xmlns{colon}="{value}"')
    for key, value in element.items():
        key = key.text if isinstance(key, QName) else key
        if isinstance(value, QName):
            value = names[value.text]
        else:
            value = _escaped(value, _ATTRIBUTE if method == "xml" else _HTML_ATTRIBUTE)
        write(f' {names[key]}="{value}"')


@contextlib.contextmanager
def writer_for(target, encoding):
    """(function that writes text, encoding that is declared) for a name of a file or an object with write()."""
    write = getattr(target, "write", None)
    if write is None:
        shown = "utf-8" if encoding.lower() == "unicode" else encoding
        with open(target, "w", encoding=shown, errors="xmlcharrefreplace") as file:
            yield file.write, shown
        return
    if encoding.lower() == "unicode":
        yield write, getattr(target, "encoding", None) or "utf-8"
        return
    if isinstance(target, io.TextIOBase):
        yield write, encoding
        return
    # What is written is collected, so that a mark of the byte order comes once.
    parts = []
    yield parts.append, encoding
    write("".join(parts).encode(encoding, "xmlcharrefreplace"))
