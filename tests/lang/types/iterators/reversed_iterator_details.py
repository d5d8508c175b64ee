a = [1, 2, 3]
it = reversed(a)
a.append(4)
print(next(it))
a.clear()
print(list(it), list(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})), list(reversed(b"ab")))
