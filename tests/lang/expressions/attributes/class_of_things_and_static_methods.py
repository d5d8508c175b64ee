class A:
    @staticmethod
    def twice(x):
        return 2 * x

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return self.n == other.n
        return NotImplemented


class B(A):
    pass


class Proxy:
    def __init__(self, target):
        self.target = target

    @property
    def __class__(self):
        return self.target.__class__


class Slotted:
    __slots__ = ("a",)


def classes(things):
    return [thing.__class__.__name__ for thing in things]


things = [A(1), B(1), Proxy(3), 1, "x", None, [], A, Slotted(), 2.5, ValueError(), len, Proxy(A(2))]
for _ in range(3):
    print(classes(things))
print([x == y for x in things[:2] for y in things[:2]])
a = A(5)
for cls in (B, A, B):
    a.__class__ = cls
    print(a.__class__.__name__, classes([a, a]), a.twice(4), a.__class__(3).n)
A.twice = staticmethod(lambda x: x + 1)
print([a.twice(n) for n in range(3)])
a.twice = str
print([a.twice(n) for n in range(3)])
a.__dict__["__class__"] = int
print(a.__class__)
for thing in (1, Slotted()):
    try:
        thing.__class__ = A
    except TypeError as error:
        print(error)
