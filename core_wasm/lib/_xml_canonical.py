"""Documents in canonical form (C14N 2.0): namespaces where they are used, attributes in order, no short forms."""

from _xml_parsing import XMLParser

_TEXT = ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#xD;")
_ATTRIBUTE = ("&", "&amp;"), ("<", "&lt;"), ('"', "&quot;"), ("\t", "&#x9;"), ("\n", "&#xA;"), ("\r", "&#xD;")


def _escaped(text, pairs):
    for old, new in pairs:
        text = text.replace(old, new)
    return text


class _Writer:
    """A target for the parser that writes the canonical form."""

    def __init__(self, with_comments, strip_text, rewrite_prefixes, exclude_attrs, exclude_tags):
        self.parts = []
        self.with_comments = with_comments
        self.strip_text = strip_text
        self.rewrites = rewrite_prefixes
        self.exclude_attrs, self.exclude_tags = exclude_attrs, exclude_tags
        self.declared = [{}]
        self.pending = {}
        self.prefixes = [{"http://www.w3.org/XML/1998/namespace": ["xml"]}]
        self.written = [{"": ""}]
        self.tags = []
        self.ignored = 0
        self.texts = []
        self.keeps_space = [False]
        self.count = 0
        self.has_root = False

    def start_ns(self, prefix, uri):
        self.pending[prefix or ""] = uri

    def data(self, text):
        if not self.ignored:
            self.texts.append(text)

    def flush(self):
        text, self.texts = "".join(self.texts), []
        if self.strip_text and not self.keeps_space[-1]:
            text = text.strip()
        if text and self.tags:
            self.parts.append(_escaped(text, _TEXT))

    def start(self, tag, attributes):
        self.flush()
        if self.ignored or tag in self.exclude_tags:
            self.ignored += 1
            return
        scope = {**self.declared[-1], **self.pending}
        self.pending = {}
        self.declared.append(scope)
        written = dict(self.written[-1])
        fresh = {}
        shown = self.name(tag, scope, written, fresh, True)
        pairs = []
        for key in sorted(attributes, key=lambda name: name[1:].split("}", 1) if name[:1] == "{" else ["", name]):
            if key not in self.exclude_attrs:
                pairs.append((self.name(key, scope, written, fresh, False), attributes[key]))
        spaces = "".join(
            [f' xmlns{":" if prefix else ""}{prefix}="{_escaped(uri, _ATTRIBUTE)}"' for prefix, uri in sorted(fresh.items())]
        )
        self.parts.append(f"<{shown}{spaces}{''.join([f' {name}={chr(34)}{_escaped(value, _ATTRIBUTE)}{chr(34)}' for name, value in pairs])}>")
        self.written.append(written)
        self.tags.append(shown)
        self.has_root = True
        space = attributes.get("{http://www.w3.org/XML/1998/namespace}space")
        self.keeps_space.append(space == "preserve" if space else self.keeps_space[-1])

    def name(self, name, scope, written, fresh, is_tag):
        """A name as it is written; the declarations that it needs become fresh ones."""
        if name[:1] != "{":
            if is_tag and written.get("", ""):
                written[""] = fresh[""] = ""
            return name
        uri, _, local = name[1:].rpartition("}")
        if uri == "http://www.w3.org/XML/1998/namespace":
            return f"xml:{local}"
        if self.rewrites:
            prefix = next((one for one, other in written.items() if other == uri and one), None)
            if prefix is None:
                prefix = f"n{self.count}"
                self.count += 1
        else:
            prefix = next((one for one, other in reversed(scope.items()) if other == uri and (one or is_tag)), "")
        if written.get(prefix) != uri:
            written[prefix] = fresh[prefix] = uri
        return f"{prefix}:{local}" if prefix else local

    def end(self, tag):
        if self.ignored:
            self.ignored -= 1
            return
        self.flush()
        self.parts.append(f"</{self.tags.pop()}>")
        for stack in (self.declared, self.written, self.keeps_space):
            stack.pop()

    def outside(self, text):
        """What stands outside of the root is on a line of its own."""
        if self.tags:
            self.flush()
            self.parts.append(text)
        else:
            self.parts.append(f"\n{text}" if self.has_root else f"{text}\n")

    def comment(self, text):
        if self.with_comments and not self.ignored:
            self.outside(f"<!--{_escaped(text, _TEXT)}-->")

    def pi(self, target, text=None):
        if not self.ignored:
            self.outside(f"<?{target} {_escaped(text, _TEXT)}?>" if text else f"<?{target}?>")


def canonical(data, *options):
    """The canonical form of a text."""
    writer = _Writer(*options)
    parser = XMLParser(target=writer)
    parser.feed(data)
    parser.close()
    return "".join(writer.parts)
