"""HTML character entity references."""

from html._entity_table import HTML4 as _HTML4
from html._entity_table import TABLE as _TABLE

__all__ = ["html5", "name2codepoint", "codepoint2name", "entitydefs"]


def _references():
    """Name (with the semicolon, if it needs one) -> text."""
    found = {}
    for entry in _TABLE.split():
        bare = "!" in entry
        name, codes = entry.split("!" if bare else "=")
        text = "".join([chr(int(code, 16)) for code in codes.split("+")])
        if bare:
            found[name] = text
        found[name + ";"] = text
    return found


html5 = _references()

# HTML 4 had other angle brackets.
name2codepoint = {name: ord(html5[name + ";"]) for name in _HTML4.split()} | {"lang": 0x2329, "rang": 0x232A}
codepoint2name = {code: name for name, code in name2codepoint.items()}
entitydefs = {name: chr(code) for name, code in name2codepoint.items()}
