"""What crosses the border between host and guest, and what does not."""

from __future__ import annotations

import math

import hypothesis
import pytest
from hypothesis import strategies as st

from wardian import ConversionError, Limits, _decoder, _values

BUILDS = ("normal", "stress_gc", "pause_everywhere")

MANY = 1 << 20

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=-(2**70), max_value=2**70)
    | st.floats(allow_nan=False)
    | st.text(st.characters(codec="utf-8") | st.characters(categories=["Cs"]))
    | st.binary()
    | st.complex_numbers(allow_nan=False)
    | st.builds(range, st.integers(), st.integers(), st.integers().filter(bool))
    | st.just(...)
)
keys = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.binary(),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.frozensets(inner, max_size=3),
    max_leaves=4,
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(keys, inner, max_size=4)
        | st.sets(keys, max_size=4)
        | st.frozensets(keys, max_size=4)
        | st.binary().map(bytearray)
    ),
    max_leaves=20,
)


def same(left: object, right: object) -> bool:
    """Equal, with equal types all the way down and dicts in equal order."""
    if type(left) is not type(right):
        return False
    if isinstance(left, float):
        return left == right and math.copysign(1, left) == math.copysign(1, right)
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict):
        return same(list(left.items()), list(right.items()))
    if isinstance(left, (set, frozenset)):
        return left == right and canonical(left) == canonical(right)
    return left == right


def canonical(item: object) -> str:
    """A repr in which sets of equal elements are equal, whatever order they were made in."""
    if isinstance(item, (set, frozenset)):
        return f"{type(item).__name__}({sorted(map(canonical, item))})"
    if isinstance(item, tuple):
        return f"({', '.join(map(canonical, item))})"
    return repr(item)


def shape(value: object) -> object:
    """Which containers of a value are one object: a text that is equal for equal sharing."""
    numbers: dict[int, int] = {}

    def visit(item):
        if not isinstance(item, (list, dict, tuple, set, frozenset, bytearray)):
            return repr(item)
        if isinstance(item, frozenset):
            return canonical(item)
        if id(item) in numbers:
            return f"#{numbers[id(item)]}"
        if item or isinstance(item, (list, dict, set, bytearray)):
            numbers[id(item)] = len(numbers)
        if isinstance(item, set):
            inner = canonical(item)
        elif isinstance(item, dict):
            inner = [visit(part) for pair in item.items() for part in pair]
        else:
            inner = list(map(visit, item)) if not isinstance(item, bytearray) else [bytes(item)]
        return f"{type(item).__name__}({inner})"

    return visit(value)


# ---------------------------------------------------------------------------- the codec alone


@hypothesis.given(values)
def test_a_value_comes_back_as_it_was(value):
    assert same(_values.decode(_values.encode(value), MANY), value)


@hypothesis.given(values)
def test_both_speeds_mean_the_same(value):
    slow = _values._Encoder("value").encode(value)
    assert same(_decoder.Decoder(slow, MANY).decode(), value)
    assert same(_values.decode(slow, MANY), value)
    assert same(_decoder.Decoder(_values.encode(value), MANY).decode(), value)


@hypothesis.given(values, st.data())
def test_sharing_survives(value, data):
    other = data.draw(values)
    whole = [value, other, (value, [value]), {"a": value, "b": other}]
    whole.append(whole)
    back = _values.decode(_values.encode(whole), MANY)
    assert back[-1] is back
    assert shape(back) == shape(whole)


@hypothesis.given(st.binary(max_size=60))
@hypothesis.example(b"\xc7\x06\x11\x92\x90\xc7\x01\x10\x01")
def test_any_bytes_are_a_value_or_malformed(data):
    for decode in (
        lambda: _values.decode(data, MANY),
        lambda: _decoder.Decoder(data, MANY).decode(),
        lambda: _values.decode(b"\xc7" + bytes([len(data)]) + b"\x11" + data, MANY),
    ):
        try:
            value = decode()
        except _decoder.Malformed:
            continue
        assert type(value) in _values.SCALARS | _values._CONTAINERS | _values._OTHER_LEAVES


@hypothesis.given(values, st.data())
def test_a_damaged_message_is_a_value_or_malformed(value, data):
    message = bytearray(_values.encode([value, value]))
    position = data.draw(st.integers(0, len(message) - 1))
    message[position] = data.draw(st.integers(0, 255))
    for decode in (_values.decode, lambda b, n: _decoder.Decoder(b, n).decode()):
        try:
            decode(bytes(message), MANY)
        except _decoder.Malformed:
            pass


def test_cycles_through_tuples_come_back():
    inner: list = []
    outer = (inner, 1)
    inner.append(outer)
    inner.append(frozenset({2}))
    inner.append({"again": (outer,)})
    back = _values.decode(_values.encode(outer), MANY)
    assert type(back) is tuple and back[1] == 1
    assert back[0][0] is back
    assert back[0][2]["again"][0] is back


def test_an_empty_list_can_be_shared():
    for empty in ([], {}, set(), bytearray()):
        back = _values.decode(_values.encode([empty, empty]), MANY)
        assert back[0] is back[1]


def test_equal_but_separate_values_stay_separate():
    back = _values.decode(_values.encode([[], [], (1, 2), (1, 2)]), MANY)
    assert back[0] is not back[1]


def test_sharing_does_not_multiply():
    # 2 to the power of 100 elements, if it were written out.
    value: list = [1]
    for _ in range(100):
        value = [value, value]
    assert len(_values.encode(value)) < 2000
    assert _values.decode(_values.encode(value), MANY)[0][0] is not None


@pytest.mark.parametrize("levels, fits", [(200, True), (201, False)])
def test_nesting_is_bounded(levels, fits):
    for wrap in (lambda v: [v], lambda v: {"k": v}, lambda v: (v,)):
        value = 1
        for _ in range(levels):
            value = wrap(value)
        if fits:
            assert _values.decode(_values.encode(value), MANY) == value
        else:
            with pytest.raises(ConversionError, match="nested deeper than 200 levels"):
                _values.encode(value)


class Name(str):
    pass


class Rows(list):
    pass


@pytest.mark.parametrize(
    "value, path",
    [
        (object(), "value"),
        ({"rows": [1, 2, 3, {"callback": print}]}, "value['rows'][3]['callback']"),
        ([1, (2, {3: {4, 5}, "x": [object]})], "value[1][1]['x'][0]"),
        ({(1, print): 2}, "value key <tuple>[1]"),
        ([memoryview(b"x")], "value[0]"),
        ([Name("x")], "value[0]"),
        (Rows(), "value"),
        ({"a": Ellipsis, "b": NotImplemented}, "value['b']"),
    ],
)
def test_what_cannot_cross_is_named(value, path):
    with pytest.raises(ConversionError) as caught:
        _values.encode(value)
    assert caught.value.path == path
    assert path in str(caught.value)


def test_a_subclass_is_told_what_to_do():
    with pytest.raises(ConversionError, match=r"inputs\['x'\].* is of type Rows.*pass list\(...\)"):
        _values.encode(Rows(), "inputs['x']")


# ---------------------------------------------------------------------------- through the core


@hypothesis.settings(
    max_examples=60, deadline=None, suppress_health_check=list(hypothesis.HealthCheck)
)
@hypothesis.given(value=values)
def test_values_go_through_the_guest_and_back(make_box, value):
    got = []
    box = make_box(functions={"give": lambda: value, "take": got.append})
    result = box.run("take(give())\nx", inputs={"x": value})
    assert same(result.value, value)
    assert same(got, [value])


def test_nan_goes_through(box):
    back = box.run("[x, -x, {'k': x}]", inputs={"x": math.nan}).value
    assert math.isnan(back[0]) and math.isnan(back[1]) and math.isnan(back[2]["k"])


def test_sharing_goes_through_the_guest(box):
    inner = [1]
    result = box.run("x[0].append(2)\nx", inputs={"x": [inner, inner, {"k": inner}]})
    assert result.value == [[1, 2], [1, 2], {"k": [1, 2]}]
    assert result.value[0] is result.value[1] is result.value[2]["k"]


def test_cycles_go_through_the_guest(box):
    value: list = [1]
    value.append({"me": value, "pair": (value,)})
    back = box.run("x.append(x)\nx", inputs={"x": value}).value
    assert back[1]["me"] is back and back[1]["pair"][0] is back and back[2] is back


def test_arguments_of_host_functions_keep_their_types(make_box):
    got = []
    box = make_box(functions={"take": lambda *args, **kwargs: got.append((args, kwargs))})
    box.run("take(1, (2,), {3}, b'4', key=[5.0], big=2**80, dots=...)")
    assert got == [((1, (2,), {3}, b"4"), {"key": [5.0], "big": 2**80, "dots": ...})]


@pytest.mark.parametrize(
    "code, path",
    [
        ("object()", "value"),
        ("{'rows': [1, {'iterator': iter('')}]}", "value['rows'][1]['iterator']"),
        ("[1, (2, (x for x in ''))]", "value[1][1]"),
        ("class A: pass\n{'a': A()}", "value['a']"),
    ],
)
def test_a_guest_value_that_cannot_cross_is_named(box, code, path):
    with box.session() as session:
        with pytest.raises(ConversionError) as caught:
            session.run(code)
        assert caught.value.path == path
        assert session.run("1 + 1").value == 2


def test_an_input_that_cannot_cross_is_named(box):
    with box.session() as session:
        with pytest.raises(ConversionError) as caught:
            session.run("x", inputs={"x": [object()]})
        assert caught.value.path == "inputs['x'][0]"
        assert session.run("1 + 1").value == 2


def test_a_return_value_that_cannot_cross_ends_the_run(make_box):
    # It is the embedder's bug, so the guest has no say in it.
    box = make_box(functions={"list_orders": lambda: {"rows": [object()]}})
    with box.session() as session:
        result = session.run(
            "print('before')\ntry:\n    list_orders()\nexcept BaseException:\n    print('caught')",
            check=False,
        )
        assert isinstance(result.error, ConversionError)
        assert result.error.path == "return value of list_orders['rows'][0]"
        assert result.stdout == "before\n"
        assert session.run("1 + 1").value == 2


def test_an_argument_that_cannot_cross_is_the_guests_error(make_box):
    called = []
    box = make_box(functions={"take": called.append})
    result = box.run("try:\n    take([object()])\nexcept TypeError as error:\n    print('no')")
    assert result.stdout == "no\n"
    assert called == []


def test_large_values_go_through(make_box):
    rows = [{"id": n, "name": f"row {n}", "tags": ["a", "b"]} for n in range(20_000)]
    box = make_box(functions={"fetch": lambda: rows}, limits=Limits(memory_bytes=256 << 20))
    result = box.run("got = fetch()\nassert got == rows\ngot", inputs={"rows": rows})
    assert result.value == rows
