"""Paths to elements: the part of XPath that ElementTree knows.

    tag  *  .  ..  //  {uri}tag  {*}tag  {uri}*  prefix:tag
    [@name]  [@name='x']  [@name!='x']  [tag]  [tag='text']  [.='text']  [3]  [last()]  [last()-1]
"""

import re

_TOKENS = re.compile(r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]*\})?[^/\[\]()@!=\s]+)|\s+")
_cache = {}


def _tokens(path, namespaces):
    default = namespaces.get("") if namespaces else None
    is_attribute = False
    for text, sign, tag in _TOKENS.findall(path):
        if tag and tag[0] != "{":
            if ":" in tag:
                prefix, _, name = tag.partition(":")
                try:
                    if not namespaces:
                        raise KeyError
                    tag = f"{{{namespaces[prefix]}}}{name}"
                except KeyError:
                    raise SyntaxError(f"prefix {prefix!r} not found in prefix map") from None
            elif default and not is_attribute:
                tag = f"{{{default}}}{tag}"
        yield text[1:-1] if text else sign or "", tag, bool(text)
        is_attribute = sign == "@"


def _compiled(path, namespaces):
    """Functions that turn elements into elements, to be applied one after the other."""
    key = path, tuple(sorted(namespaces.items(), key=repr)) if namespaces else None
    found = _cache.get(key)
    if found is not None:
        return found
    if path.endswith("/"):
        path += "*"
    if path.startswith("/"):
        raise SyntaxError("cannot use absolute path on element")
    tokens = [one for one in _tokens(path, namespaces) if one != ("", "", False)]
    tokens.reverse()
    steps = []
    while tokens:
        token = tokens.pop()
        steps.append(_step(token, tokens))
        if tokens:
            token = tokens[-1]
            if token[0] == "/":
                tokens.pop()
                if not tokens:
                    break
    if len(_cache) > 100:
        _cache.clear()
    _cache[key] = steps
    return steps


def _step(token, tokens):
    sign, tag, _ = token
    if tag:
        return _children(tag)
    if sign == "*":
        return _children("*")
    if sign == ".":
        return lambda elements, root: elements
    if sign == "..":
        return _parents
    if sign == "//":
        if not tokens:
            raise SyntaxError("invalid descendant")
        sign, tag, _ = tokens.pop()
        if sign != "*" and not tag:
            raise SyntaxError("invalid descendant")
        return _descendants(tag or "*")
    if sign == "[":
        return _predicate(tokens)
    raise SyntaxError(f"invalid path")


def _tag_test(tag):
    """A function that tells whether an element's tag is meant."""
    if tag in ("*", "{*}*"):
        return lambda one: isinstance(one, str) or tag == "*"
    if tag == "{}*":
        return lambda one: isinstance(one, str) and one[:1] != "{"
    if tag.startswith("{*}"):
        name = tag[3:]
        return lambda one: isinstance(one, str) and (one == name or one.endswith("}" + name) and one[0] == "{")
    if tag.endswith("}*"):
        space = tag[:-1]
        return lambda one: isinstance(one, str) and one.startswith(space)
    if tag.startswith("{}"):
        tag = tag[2:]
    return lambda one: one == tag


def _children(tag):
    matches = _tag_test(tag)

    def step(elements, root):
        for element in elements:
            for child in element:
                if matches(child.tag):
                    yield child

    return step


def _descendants(tag):
    matches = _tag_test(tag)

    def step(elements, root):
        for element in elements:
            for inner in element.iter():
                if inner is not element and matches(inner.tag):
                    yield inner

    return step


def _parent_map(root):
    return {child: parent for parent in root.iter() for child in parent}


def _parents(elements, root):
    parents = _parent_map(root)
    seen = {}
    for element in elements:
        parent = parents.get(element)
        if parent is not None and parent not in seen:
            seen[parent] = None
            yield parent


def _predicate(tokens):
    signature, parts = [], []
    while True:
        if not tokens:
            raise SyntaxError("invalid predicate")
        sign, tag, is_text = tokens.pop()
        if sign == "]" and not is_text:
            break
        if is_text:
            signature.append("'")
            parts.append(sign)
        elif tag:
            # `last()-1` comes as one word and signs.
            signature.append("-")
            parts.append(tag)
        else:
            signature.append(sign)
            parts.append(None)
    shape = "".join(signature)
    words = [part for part in parts if part is not None]
    if shape == "@-":
        name = words[0]
        return _kept(lambda element: element.get(name) is not None)
    if shape in ("@-='", "@-!='"):
        name, value = words
        if "!" in shape:
            return _kept(lambda element: (found := element.get(name)) is not None and found != value)
        return _kept(lambda element: element.get(name) == value)
    if shape == "-" and not re.fullmatch(r"-?\d+", words[0]):
        tag = words[0]
        return _kept(lambda element: element.find(tag) is not None)
    if shape in (".='", ".!='"):
        value = words[0]
        return _kept(lambda element: ("".join(element.itertext()) == value) != ("!" in shape))
    if shape in ("-='", "-!='"):
        tag, value = words
        differs = "!" in shape
        return _kept(
            lambda element: any(("".join(inner.itertext()) == value) != differs for inner in element.iterfind(tag))
        )
    return _position(shape, words)


def _kept(test):
    return lambda elements, root: (element for element in elements if test(element))


def _position(shape, words):
    """[3], [last()], [last()-1]: the place among those with the same tag and parent."""
    if shape == "-":
        index = int(words[0]) - 1
        if index < 0:
            raise SyntaxError("XPath position >= 1 expected")
    elif words and words[0] == "last" and shape in ("-()", "-()-"):
        if shape == "-()":
            index = -1
        else:
            try:
                index = int(words[1]) - 1
            except ValueError:
                raise SyntaxError("unsupported expression") from None
            if index > -2:
                raise SyntaxError("XPath offset from last() must be negative")
    elif words and words[0] != "last" and shape.startswith("-("):
        raise SyntaxError("unsupported function")
    else:
        raise SyntaxError("invalid predicate")

    def step(elements, root):
        parents = _parent_map(root)
        for element in elements:
            parent = parents.get(element)
            if parent is None:
                continue
            same = [child for child in parent if child.tag == element.tag]
            if -len(same) <= index < len(same) and same[index] is element:
                yield element

    return step


def iterfind(element, path, namespaces=None):
    steps = _compiled(path, namespaces)
    found = [element]
    for step in steps:
        found = step(found, element)
    return iter(found)


def find(element, path, namespaces=None):
    return next(iterfind(element, path, namespaces), None)


def findall(element, path, namespaces=None):
    return list(iterfind(element, path, namespaces))


def findtext(element, path, default=None, namespaces=None):
    found = find(element, path, namespaces)
    if found is None:
        return default
    return "" if found.text is None else found.text
