"""Objects that refer to themselves die when a collection finds them."""
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("gone:", self.name)


node = Node("circle")
del node
gc.collect()
print("collected")
a, b = Node("a"), Node("b")
a.other, b.other = b, a
del a, b
gc.collect()
print("collected both")
