def end(it):
    try:
        return next(it)
    except (RuntimeError, StopIteration) as error:
        return repr(error)


grown = [1, 2]
it = iter(grown)
next(it)
grown.append(3)
print(it.__length_hint__(), list(it))
grown.append(4)
print(end(it), it.__length_hint__())

shrunk = [1, 2, 3, 4]
it = reversed(shrunk)
next(it)
del shrunk[1:]
print(it.__length_hint__(), end(it))

for make in [iter, reversed, lambda d: iter(d.values()), lambda d: reversed(d.items())]:
    d = {1: 2, 3: 4}
    it = make(d)
    next(it)
    d[5] = 6
    print(type(it).__name__, it.__length_hint__(), end(it), end(it))
d = {1: 2, 3: 4}
it = iter(d)
next(it)
del d[1]
d[9] = 9
print(end(it))
s = {1, 2}
it = iter(s)
next(it)
s.add(3)
print(it.__length_hint__(), end(it), end(it))
b = bytearray(b"ab")
it = iter(b)
next(it)
b += b"c"
print(it.__length_hint__(), list(it), end(it))
