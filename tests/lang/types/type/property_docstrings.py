def getter(self):
    "from the getter"


class Documented(property):
    "of the class"


class WithSlot(property):
    __slots__ = ("__doc__",)


class OtherSlot(property):
    __slots__ = ("other",)


print(property(getter).__doc__, Documented(getter).__doc__, Documented(lambda self: 1).__doc__, WithSlot(getter).__doc__)
print(Documented(getter, doc="given").__doc__, OtherSlot(lambda self: 1).__doc__)
try:
    property(getter).fget = 1
except AttributeError as error:
    print(error)


class Odd:
    def __getattr__(self, name):
        if name == "__name__":
            return "odd name"
        raise AttributeError(name)


print(property(Odd()).__name__)
