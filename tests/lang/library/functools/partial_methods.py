# partialmethod of functions and of partial methods.
import functools


class Cell:
    def set(self, value, times=1, *, flag=False):
        return (value, times, flag)

    on = functools.partialmethod(set, True, flag=True)
    often = functools.partialmethod(on, 5)


print(Cell().on(), Cell().on(2), Cell().often(), Cell().on(flag=None))
