"""A class method of a built-in class, taken from `__dict__`, wants a class first."""

fromhex = bytes.__dict__["fromhex"]
fromkeys = dict.__dict__["fromkeys"]


class Keys(dict):
    pass


print(fromhex(bytes, "00ff"), fromkeys(dict, "ab"), type(fromkeys(Keys, "ab")).__name__)
for attempt in (
    lambda: fromhex(1),
    lambda: fromhex(1, "00"),
    lambda: fromhex(str, "00"),
    lambda: fromhex(),
    lambda: fromkeys(5, "a"),
    lambda: fromkeys({}, "a"),
    lambda: float.__new__(1, x=2),
    lambda: complex.__new__(),
    lambda: tuple.__new__(list),
):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
