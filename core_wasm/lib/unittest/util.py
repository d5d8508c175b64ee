"""How test results show values, and how sequences are compared element by element."""

from collections import Counter

__unittest = True

_LONGEST = 80
_PLACE_FOR_COUNT = 12
_LEAST_BEGIN = 5
_LEAST_END = 5
_LEAST_COMMON = 5
_LEAST_DIFFERENCE = _LONGEST - (
    _LEAST_BEGIN + _PLACE_FOR_COUNT + _LEAST_COMMON + _PLACE_FOR_COUNT + _LEAST_END
)


def safe_repr(obj, short=False):
    """The repr of 'obj', or that of object if its own fails; 'short' cuts it off."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _LONGEST:
        return text[:_LONGEST] + " [truncated]..."
    return text


def _shortened(text, begin, end):
    """The text with its middle replaced by a count, where that makes it shorter."""
    left_out = len(text) - begin - end
    if left_out <= _PLACE_FOR_COUNT:
        return text
    return f"{text[:begin]}[{left_out} chars]{text[len(text) - end :]}"


def _common_length(texts):
    shortest = min(texts, key=len)
    for index, char in enumerate(shortest):
        if any(text[index] != char for text in texts):
            return index
    return len(shortest)


def _common_shorten_repr(*args):
    """The reprs of values that should have been equal, short enough to stand side by side.

    What all have in common at the start is left out first.
    """
    texts = tuple(safe_repr(arg) for arg in args)
    longest = max(map(len, texts))
    if longest <= _LONGEST:
        return texts
    common = _common_length(texts)
    front = texts[0][:common]
    room = _LONGEST - (longest - common + _LEAST_BEGIN + _PLACE_FOR_COUNT)
    if room > _LEAST_COMMON:
        front = _shortened(front, _LEAST_BEGIN, room)
        return tuple(front + text[common:] for text in texts)
    front = _shortened(front, _LEAST_BEGIN, _LEAST_COMMON)
    return tuple(
        front + _shortened(text[common:], _LEAST_DIFFERENCE, _LEAST_END) for text in texts
    )


def strclass(cls):
    """The name of a class with its module."""
    return f"{cls.__module__}.{cls.__qualname__}"


def sorted_list_difference(expected, actual):
    """Two lists: what is only in 'expected', what is only in 'actual'; both sorted sequences."""
    missing, unexpected = [], []
    left = right = 0
    while left < len(expected) and right < len(actual):
        wanted, found = expected[left], actual[right]
        if wanted < found:
            missing.append(wanted)
            left = _past(expected, left, wanted)
        elif wanted > found:
            unexpected.append(found)
            right = _past(actual, right, found)
        else:
            left = _past(expected, left, wanted)
            right = _past(actual, right, found)
    missing.extend(expected[left:])
    unexpected.extend(actual[right:])
    return missing, unexpected


def _past(items, index, value):
    while index < len(items) and items[index] == value:
        index += 1
    return index


def unorderable_list_difference(expected, actual):
    """As sorted_list_difference for items that have no order; takes them out of 'actual'."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    """-1 if x < y, 0 if they are equal, 1 if x > y."""
    return (x > y) - (x < y)


def _count_diff_hashable(actual, expected):
    """Rows (count in actual, count in expected, item) for the items whose counts differ."""
    ours, theirs = Counter(actual), Counter(expected)
    rows = [(count, theirs[item], item) for item, count in ours.items() if count != theirs[item]]
    return rows + [(0, count, item) for item, count in theirs.items() if item not in ours]


def _count_diff_all_purpose(actual, expected):
    """As _count_diff_hashable with == alone."""
    rows = []
    ours, theirs = list(actual), list(expected)
    while ours:
        item = ours[0]
        mine = _taken(ours, item)
        yours = _taken(theirs, item)
        if mine != yours:
            rows.append((mine, yours, item))
    while theirs:
        item = theirs[0]
        rows.append((0, _taken(theirs, item), item))
    return rows


def _taken(items, value):
    """Take all that equal 'value' out of the list; how many these were."""
    kept = [item for item in items if not (item is value or item == value)]
    count = len(items) - len(kept)
    items[:] = kept
    return count
