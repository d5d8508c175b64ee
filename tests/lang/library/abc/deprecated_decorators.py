import abc


class Old(abc.ABC):
    @abc.abstractproperty
    def size(self):
        """How big."""

    @abc.abstractclassmethod
    def make(cls): ...

    @abc.abstractstaticmethod
    def help(): ...


print(sorted(Old.__abstractmethods__))
print(issubclass(abc.abstractproperty, property), issubclass(abc.abstractclassmethod, classmethod))
print(issubclass(abc.abstractstaticmethod, staticmethod))
for name in ["size", "make", "help"]:
    print(name, Old.__dict__[name].__isabstractmethod__, type(Old.__dict__[name]).__name__)
print(Old.size.__doc__, abc.abstractproperty.__isabstractmethod__)
try:
    Old()
except TypeError as error:
    print(str(error).startswith("Can't instantiate abstract class Old"))


class New(Old):
    size = 3

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def help():
        return "helped"


print(New.make().size, New.help())
