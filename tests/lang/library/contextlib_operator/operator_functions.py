import operator as op
print(op.add(1, 2), op.itemgetter(1)([5, 6]), op.itemgetter("a", "b")({"a": 1, "b": 2}), op.attrgetter("real", "imag")(3), op.methodcaller("upper")("x"), op.methodcaller("split", ",", maxsplit=1)("a,b,c"), op.contains([1], 1), op.not_(0), op.truth([]), op.index(True), op.concat("a", "b"), op.countOf([1, 1], 1), op.indexOf([1, 2], 2), op.floordiv(7, 2), op.iadd([1], [2]), op.getitem({"k": 1}, "k"), op.is_(None, None), op.length_hint([1, 2]))
a = [1, 2, 3]
op.setitem(a, 0, 9); op.delitem(a, 1)
print(a, sorted([{"n": 2}, {"n": 1}], key=op.itemgetter("n")), op.itemgetter(slice(1, 3))("abcd"))
try:
    op.itemgetter()
except Exception as error:
    print(type(error).__name__, error)
try:
    op.attrgetter(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    op.itemgetter(5)([1])
except Exception as error:
    print(type(error).__name__, error)
