cfg = {}
for path, value in [("a.b.c", 1), ("a.b.d", 2), ("e", 3)]:
    *parents, leaf = path.split(".")
    node = cfg
    for p in parents:
        node = node.setdefault(p, {})
    node[leaf] = value
print(cfg)
