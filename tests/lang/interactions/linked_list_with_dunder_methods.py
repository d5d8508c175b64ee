class Node:
    def __init__(self, v, next=None): self.v, self.next = v, next
class LinkedList:
    def __init__(self, xs=()):
        self.head = None
        for x in reversed(list(xs)): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n: yield n.v; n = n.next
    def __len__(self): return sum(1 for _ in self)
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        for k, v in enumerate(self):
            if k == i: return v
        raise IndexError(i)
    def __add__(self, o): return LinkedList([*self, *o])
    def __eq__(self, o): return list(self) == list(o)
    def __repr__(self): return " -> ".join(map(repr, self)) or "empty"
    def __reversed__(self):
        prev = None
        for x in self: prev = Node(x, prev)
        r = LinkedList(); r.head = prev
        return iter(r)
l = LinkedList("abc")
print(l, len(l), l[1], l[1:], l + LinkedList([1]), list(reversed(l)), "b" in l, bool(LinkedList()), l == "abc", LinkedList())
try:
    l[9]
except Exception as error:
    print(type(error).__name__, error)
