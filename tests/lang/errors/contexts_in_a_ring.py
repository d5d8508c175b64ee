# A program may tie contexts into a ring; raising while one of them is handled still ends.
a, b, c = ValueError("a"), ValueError("b"), ValueError("c")
a.__context__, b.__context__, c.__context__ = b, c, b
try:
    try:
        raise a
    except ValueError:
        raise KeyError("k")
except KeyError as error:
    print(error.__context__ is a, a.__context__ is b, b.__context__ is c, c.__context__ is b)

own = ValueError("own")
own.__context__ = own
try:
    raise own
except ValueError:
    try:
        raise TypeError
    except TypeError as error:
        print(error.__context__ is own, own.__context__ is own)
