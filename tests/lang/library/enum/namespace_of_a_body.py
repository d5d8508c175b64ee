import enum

seen = {}


class Meta(enum.EnumType):
    def __new__(metacls, name, bases, namespace, **keywords):
        seen[name] = (type(namespace) is enum.EnumDict, list(namespace.member_names))
        return super().__new__(metacls, name, bases, namespace, **keywords)


class Color(enum.Enum, metaclass=Meta):
    RED = enum.auto()
    BLUE = 7
    _private_ignored = enum.nonmember(3) if hasattr(enum, "nonmember") else 3

    def method(self): ...

    constant = property(lambda self: 1)


print(seen, issubclass(enum.EnumDict, dict))

namespace = enum.EnumDict("Made")
namespace["A"] = 1
namespace["method"] = lambda self: 0
namespace["__doc__"] = "text"
namespace.update({"B": 2}, C=3)
print(list(namespace.member_names), list(namespace), len(namespace))
for wrong in [lambda: namespace.__setitem__("A", 5), lambda: namespace.__setitem__("_odd_", 5), lambda: namespace.__setitem__("mro", 5)]:
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
