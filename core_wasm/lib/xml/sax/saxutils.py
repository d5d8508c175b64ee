"""Escaping text for XML, and back."""

__all__ = ["escape", "unescape", "quoteattr"]


def _replaced(text, pairs):
    for old, new in pairs.items():
        text = text.replace(old, new)
    return text


def escape(data, entities={}):
    """The text with &, > and < as entities; others can be given."""
    return _replaced(data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;"), entities)


def unescape(data, entities={}):
    """The text with &amp;, &gt; and &lt; as characters; others can be given."""
    data = data.replace("&lt;", "<").replace("&gt;", ">")
    # Last: what comes out must not be read again.
    return _replaced(data, entities).replace("&amp;", "&")


def quoteattr(data, entities={}):
    """The text as the value of an attribute, with its quotes."""
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' not in data:
        return f'"{data}"'
    return f"'{data}'" if "'" not in data else '"' + data.replace('"', "&quot;") + '"'
