class Computed:
    @property
    def __dict__(self):
        return {"a": 2}


class Plain:
    __dict__ = 8


print(vars(Computed()), Computed().__dict__, Plain().__dict__)
computed = Computed()
computed.x = 1
print(computed.x, vars(computed))


class NoItems:
    __class_getitem__ = None


try:
    NoItems[int]
except TypeError as error:
    print(error)
print(sum([], False), sum([True], False), sum((), True))


async def answer():
    return 3


waiting = answer().__await__()
print(iter(waiting) is waiting)
try:
    next(waiting)
except StopIteration as stop:
    print(stop.value)
