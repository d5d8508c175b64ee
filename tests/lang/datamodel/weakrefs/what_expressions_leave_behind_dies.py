# Objects that only expressions have touched are gone after gc.collect(), whatever was evaluated before.
import gc
import weakref


class Node:
    def __init__(self, number=0):
        self.number = number

    def method(self):
        return self.number


def after_expressions():
    node = Node()
    print(len(repr(node)) > 3, [node, node] and 1, node.method())
    reference = weakref.ref(node)
    del node
    gc.collect()
    return reference()


def through_a_call(node):
    reference = weakref.ref(node)
    method = weakref.proxy(node).method
    return reference


print(after_expressions())
reference = through_a_call(Node())
gc.collect()
print(reference())
calls = []
reference = weakref.ref(Node(), lambda reference: calls.append("called"))
gc.collect()
print(reference(), calls)
values = weakref.WeakValueDictionary()
nodes = [Node(number) for number in range(3)]
for node in nodes:
    values[node.number] = node
items = list(values.items())
del items, node
del nodes[0]
gc.collect()
print(sorted(values))
del nodes
gc.collect()
print(sorted(values))
