"""Elements: a tag, attributes, text before the children, the children, and text behind the element."""

# What is defined here belongs to ElementTree.
__name__ = "xml.etree.ElementTree"

from _xml_paths import find, findall, findtext, iterfind


class QName:
    """A qualified name: what `{uri}name` is as an object."""

    def __init__(self, text_or_uri, tag=None):
        self.text = f"{{{text_or_uri}}}{tag}" if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"<{type(self).__name__} {self.text!r}>"

    def __hash__(self):
        return hash(self.text)

    @staticmethod
    def _text(other):
        return other.text if isinstance(other, QName) else other

    def __eq__(self, other):
        return self.text == self._text(other)

    def __lt__(self, other):
        return self.text < self._text(other)

    def __le__(self, other):
        return self.text <= self._text(other)

    def __gt__(self, other):
        return self.text > self._text(other)

    def __ge__(self, other):
        return self.text >= self._text(other)


class Element:
    """An element of a tree; a list of its children."""

    text = None
    tail = None

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f"attrib must be dict, not {type(attrib).__name__}")
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self._children = []

    def __repr__(self):
        return f"<{type(self).__name__} {self.tag!r} at {id(self):#x}>"

    def makeelement(self, tag, attrib, /):
        """A new element of the same class."""
        return type(self)(tag, attrib)

    def __copy__(self):
        made = self.makeelement(self.tag, self.attrib)
        made.text, made.tail = self.text, self.tail
        made._children = self._children[:]
        return made

    def __deepcopy__(self, memo, /):
        import copy

        made = self.makeelement(copy.deepcopy(self.tag, memo), copy.deepcopy(self.attrib, memo))
        memo[id(self)] = made
        made.text, made.tail = copy.deepcopy(self.text, memo), copy.deepcopy(self.tail, memo)
        made._children = [copy.deepcopy(child, memo) for child in self._children]
        return made

    def __getstate__(self):
        return {
            "tag": self.tag, "_children": self._children, "attrib": self.attrib, "text": self.text, "tail": self.tail,
        }  # fmt: skip

    # As a list of children.

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings

        warnings.warn(
            "Testing an element's truth value will always return True in future versions.  "
            "Use specific 'len(elem)' or 'elem is not None' test instead.",
            DeprecationWarning,
            stacklevel=2,
        )
        return len(self._children) != 0

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError("child index out of range") from None

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for one in element:
                self._check(one)
        else:
            self._check(element)
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    @staticmethod
    def _check(element):
        if not isinstance(element, Element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")

    def append(self, subelement, /):
        """Add a child at the end."""
        self._check(subelement)
        self._children.append(subelement)

    def extend(self, elements, /):
        """Add several children at the end."""
        for element in list(elements):
            self._check(element)
            self._children.append(element)

    def insert(self, index, subelement, /):
        """Put a child in front of the one at the index."""
        self._check(subelement)
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        """Take out a child: this very one, or one that is equal."""
        try:
            self._children.remove(subelement)
        except ValueError:
            raise ValueError("Element.remove(x): element not found") from None

    def clear(self):
        """No children, no attributes, no text."""
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    # Attributes.

    def get(self, key, default=None):
        """The value of an attribute."""
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        """Set an attribute."""
        self.attrib[key] = value

    def keys(self):
        """The names of the attributes."""
        return list(self.attrib.keys())

    def items(self):
        """The attributes as pairs."""
        return list(self.attrib.items())

    # What is inside.

    def find(self, path, namespaces=None):
        """The first element that the path leads to, or None."""
        return find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first element that the path leads to; "" if it has none."""
        return findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        """All elements that the path leads to."""
        return findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        """All elements that the path leads to, one by one."""
        return iterfind(self, path, namespaces)

    def iter(self, tag=None):
        """This element and all below in the order of the document; only those with the tag if one is given."""
        if tag == "*":
            tag = None
        waiting = [self]
        while waiting:
            element = waiting.pop()
            if tag is None or element.tag == tag:
                yield element
            waiting += element._children[::-1]

    def itertext(self):
        """All text inside, in the order of the document."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            if isinstance(element, str):
                yield element
                continue
            if element.text:
                yield element.text
            for child in reversed(element._children):
                if child.tail:
                    waiting.append(child.tail)
                waiting.append(child)


def SubElement(parent, tag, attrib={}, **extra):
    """Make an element, and add it to the parent."""
    if not isinstance(parent, Element):
        raise TypeError(f"SubElement() argument 1 must be xml.etree.ElementTree.Element, not {type(parent).__name__}")
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    """An element that is written as a comment."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """An element that is written as a processing instruction."""
    element = Element(ProcessingInstruction)
    element.text = f"{target} {text}" if text else target
    return element


PI = ProcessingInstruction


def iselement(element):
    """Does it look like an element?"""
    return hasattr(element, "tag")


def indent(tree, space="  ", level=0):
    """Put line ends and spaces between the elements, so that the tree is easy to read."""
    element = tree if isinstance(tree, Element) else tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    waiting = [(element, level + 1)] if len(element) else []
    while waiting:
        element, level = waiting.pop()
        inner, outer = "\n" + level * space, "\n" + (level - 1) * space
        if not element.text or not element.text.strip():
            element.text = inner
        children = element._children
        for child in children:
            if not child.tail or not child.tail.strip():
                child.tail = inner
            if len(child):
                waiting.append((child, level + 1))
        if not children[-1].tail.strip():
            children[-1].tail = outer
