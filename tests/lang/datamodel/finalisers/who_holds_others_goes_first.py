"""An object that holds another is finalised before it, however many references there were."""
import gc


class Noted:
    def __init__(self, name, inner=None):
        self.name, self.inner = name, inner

    def __del__(self):
        print("gone:", self.name, "holding", self.inner and self.inner.name)


def make():
    inner = Noted("inner")
    middle = Noted("middle", inner)
    return Noted("outer", middle)


def use():
    outer = make()
    print("made", outer.name)


use()
gc.collect()
print("after")
