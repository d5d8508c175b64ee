def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, d.maxlen, d.pop(), d.popleft(), d, len(d), d[0], d[-1], list(reversed(d)))
d.extend("ab"); d.extendleft("xy"); d.rotate(1)
print(d, deque("abc").index("b"), deque([1, 1]).count(1), deque([1]) == deque([1]), deque([1]) + deque([2]), deque("ab") * 2)
e = deque("abcd")
e.insert(1, "z"); e.remove("c"); del e[0]; e[0] = "Q"; e.reverse()
print(e, "d" in e, e.copy() is e)
show(lambda: deque().pop())
show(lambda: deque([1])[5])
show(lambda: deque([1], -1))
show(lambda: deque([1]).remove(2))
try:
    for x in e: e.append(1)
except Exception as error:
    print(type(error).__name__, error)
