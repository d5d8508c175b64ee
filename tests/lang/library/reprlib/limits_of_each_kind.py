import array
import collections
import reprlib

short = reprlib.Repr(maxlevel=3, maxtuple=2, maxlist=2, maxarray=2, maxdict=2, maxset=2, maxfrozenset=2, maxdeque=2, maxstring=12, maxlong=9, maxother=14, fillvalue="~")
print(short.repr_list([1, 2, 3], 3), short.repr_list([[1]], 0), short.repr_list([], 1))
print(short.repr_tuple((1,), 3), short.repr_tuple((1, 2, 3), 3), short.repr_tuple((), 0))
print(short.repr_set({3, 1, 2}, 3), short.repr_set(set(), 3), short.repr_frozenset(frozenset({2, 1, 0}), 3))
print(short.repr_frozenset(frozenset(), 2), short.repr_deque(collections.deque([1, 2, 3]), 3))
print(short.repr_array(array.array("i", [1, 2, 3]), 3), short.repr_array(array.array("b"), 1))
print(short.repr_dict({3: 1, 2: 2, 1: 3}, 3), short.repr_dict({}, 3), short.repr_dict({1: 2}, 0))
print(short.repr_str("abcdefghijklmnopqrstuvwxyz", 3), short.repr_str("it's", 1))
print(short.repr_int(12345678901234567890, 3), short.repr_int(-5, 3))


class Long:
    def __repr__(self):
        return "<" + "long" * 10 + ">"


class Broken:
    def __repr__(self):
        raise ValueError("no")


print(short.repr_instance(Long(), 3), short.repr1(Long(), 3), short.repr1([1, [2, [3, [4]]]], 3))
print(short.repr_instance(Broken(), 3).split(" at ")[0])
print(short.repr([1, 2, 3]), reprlib.repr(list(range(10))), reprlib.repr("x" * 100), reprlib.aRepr.maxlist)


class Loud(reprlib.Repr):
    def repr_Long(self, x, level):
        return f"LOUD {level}"


print(Loud().repr(Long()), Loud().repr([Long()]), Loud().repr({"a": (Long(), 1.5)}))
wide = reprlib.Repr(indent="->", maxlevel=4)
print(wide.repr([1, {"a": (2, 3)}, [], {4}]))
print(reprlib.Repr(indent=2).repr({"b": [1], "a": ()}))
for wrong in [lambda: reprlib.Repr(indent=1.5).repr([1]), lambda: reprlib.Repr(3)]:
    try:
        print(wrong())
    except TypeError as error:
        print(error)
