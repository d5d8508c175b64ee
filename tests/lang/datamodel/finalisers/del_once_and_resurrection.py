"""`__del__` may save the object; it is called once for each object."""
import gc

saved = []


class Phoenix:
    def __del__(self):
        print("burning")
        saved.append(self)


bird = Phoenix()
del bird
gc.collect()
print(len(saved))
saved.clear()
gc.collect()
print("cleared, no second call")


class Later:
    pass


def finaliser(self):
    print("given later")


Later.__del__ = finaliser
late = Later()
del late
gc.collect()


class Sub(Later):
    def __del__(self):
        print("sub, then:", end=" ")
        super().__del__()


sub = Sub()
del sub
gc.collect()


class OfBuiltin(list):
    def __del__(self):
        print("list of", len(self))


items = OfBuiltin([1, 2])
del items
gc.collect()
