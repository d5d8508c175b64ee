import abc


class Shape(metaclass=abc.ABCMeta):
    @abc.abstractmethod
    def area(self): ...


print(type(Shape) is abc.ABCMeta, type(abc.ABC) is abc.ABCMeta, sorted(Shape.__abstractmethods__))
try:
    Shape()
except TypeError as error:
    print(error)

# Methods that are given later count only after update_abstractmethods().


class Square(Shape): ...


Square.area = lambda self: 4
try:
    Square()
except TypeError as error:
    print(error)
print(abc.update_abstractmethods(Square) is Square, Square().area(), Square.__abstractmethods__)


class Open(abc.ABC): ...


@abc.abstractmethod
def later(self): ...


Open.later = later
Open()
abc.update_abstractmethods(Open)
try:
    Open()
except TypeError as error:
    print(error)


class Plain: ...


print(abc.update_abstractmethods(Plain) is Plain, hasattr(Plain, "__abstractmethods__"))
