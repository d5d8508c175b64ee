"""classmethod, staticmethod and property have attributes of the functions in them."""
from abc import abstractmethod


class Counted:
    def __init__(self, function):
        self.function = function
        self.asked = 0

    @property
    def __isabstractmethod__(self):
        self.asked += 1
        return True


def function(cls, number: int) -> str:
    """Says something."""


for wrapper in (classmethod, staticmethod):
    wrapped = wrapper(function)
    print(wrapped.__name__, wrapped.__doc__, wrapped.__annotations__, wrapped.__wrapped__ is function)
    print(wrapper(abstractmethod(lambda: None)).__isabstractmethod__, wrapped.__isabstractmethod__)
    counted = Counted(function)
    print(wrapper(counted).__isabstractmethod__, counted.asked > 0)
print(property(Counted(function)).__isabstractmethod__, property(function).__isabstractmethod__)
