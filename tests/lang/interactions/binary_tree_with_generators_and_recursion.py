class Tree:
    def __init__(self): self.root = None
    def add(self, v):
        path, node = None, self.root
        if node is None: self.root = [v, None, None]; return
        while node:
            path, side = node, 1 if v < node[0] else 2
            node = node[side]
        path[side] = [v, None, None]
    def __iter__(self):
        def walk(n):
            if n:
                yield from walk(n[1])
                yield n[0]
                yield from walk(n[2])
        return walk(self.root)
    def depth(self, n=...):
        n = self.root if n is ... else n
        return 0 if n is None else 1 + max(self.depth(n[1]), self.depth(n[2]))
t = Tree()
for x in [5, 2, 8, 1, 9, 3, 7]: t.add(x)
print(list(t), t.depth(), 8 in t, max(t))
