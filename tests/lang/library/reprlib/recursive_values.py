import reprlib


class Node:
    def __init__(self):
        self.children = []

    @reprlib.recursive_repr()
    def __repr__(self):
        """Of a node."""
        return f"Node({self.children})"


class Named(Node):
    @reprlib.recursive_repr(fillvalue="<again>")
    def __repr__(self):
        return "Named(" + ", ".join(map(repr, self.children)) + ")"


node = Node()
node.children += [node, 1]
print(node, repr(node))
named = Named()
named.children += [named, node, named]
print(named)
print(Node.__repr__.__name__, Node.__repr__.__doc__, Node.__repr__.__qualname__, Node.__repr__.__wrapped__ is not None)


class Failing:
    @reprlib.recursive_repr("...")
    def __repr__(self):
        raise ValueError("each time")


failing = Failing()
for _ in range(2):
    try:
        repr(failing)
    except ValueError as error:
        print(error)
