tree = {}
for path in ("a/b/c", "a/b/d", "a/e", "f"):
    node = tree
    for part in path.split("/"):
        node = node.setdefault(part, {})
def show(t, depth=0):
    for k, v in t.items():
        print("  " * depth + k)
        show(v, depth + 1)
show(tree)
