import copy
import pickle

MAKERS = {
    "list_iterator": lambda: iter([1, 2, 3]),
    "list_reverseiterator": lambda: reversed([1, 2, 3]),
    "tuple_iterator": lambda: iter((1, 2, 3)),
    "str_ascii_iterator": lambda: iter("abc"),
    "str_iterator": lambda: iter("\u1234\u1235x"),
    "bytes_iterator": lambda: iter(b"abc"),
    "bytearray_iterator": lambda: iter(bytearray(b"abc")),
    "range_iterator": lambda: iter(range(3)),
    "longrange_iterator": lambda: iter(range(1 << 70, (1 << 70) + 3)),
    "set_iterator": lambda: iter({1, 2, 3}),
    "dict_keyiterator": lambda: iter({1: 4, 2: 5, 3: 6}),
    "dict_valueiterator": lambda: iter({1: 4, 2: 5, 3: 6}.values()),
    "dict_itemiterator": lambda: iter({1: 4, 2: 5, 3: 6}.items()),
    "dict_reversekeyiterator": lambda: reversed({1: 4, 2: 5, 3: 6}),
    "dict_reversevalueiterator": lambda: reversed({1: 4, 2: 5, 3: 6}.values()),
    "dict_reverseitemiterator": lambda: reversed({1: 4, 2: 5, 3: 6}.items()),
}

for name, make in MAKERS.items():
    it = make()
    print(name, type(it).__name__ == name, type(it).__module__, type(it).__qualname__ == name)
    print(iter(it) is it, it.__length_hint__(), next(it), it.__length_hint__())
    twin = copy.copy(it)
    print(twin is not it, list(twin), it.__length_hint__())
    unpickled = pickle.loads(pickle.dumps(it))
    print(list(unpickled), list(it), it.__length_hint__(), list(it), next(it, "end"))
    print(list(copy.copy(it)), hasattr(it, "__reduce__"), hasattr(it, "__setstate__"))
    try:
        type(it)()
    except TypeError as error:
        print(error)
