"""Walk unknown nested data: find paths, diff two versions, flatten and unflatten, redact, patch, measure depth."""
import copy
import json
from collections import deque

OLD = json.loads("""{"service": "api", "version": 3, "owners": ["ann", "bob"], "limits": {"fuel": 1e8, "memory": {"soft": 32, "hard": 64}},
 "endpoints": [{"path": "/users", "auth": {"token": "s3cret", "scopes": ["read"]}}, {"path": "/health", "auth": null}], "empty": {}, "flags": []}""")
NEW = copy.deepcopy(OLD)
NEW["version"] = 4
NEW["owners"].append("cid")
NEW["limits"]["memory"]["hard"] = 128
del NEW["limits"]["fuel"]
NEW["endpoints"][1]["auth"] = {"password": "hunter2"}
NEW["endpoints"][0]["auth"]["scopes"][0] = "write"
NEW["flags"] = {"beta": True}


def walk(node, path=()):
    yield path, node
    if isinstance(node, dict):
        for k, v in node.items():
            yield from walk(v, (*path, k))
    elif isinstance(node, list):
        for i, v in enumerate(node):
            yield from walk(v, (*path, i))


def show(path):
    return "$" + "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path)


def flatten(node):
    return {show(p): v for p, v in walk(node) if not isinstance(v, (dict, list)) or not v}


def diff(a, b, path=()):
    if type(a) is not type(b):
        yield "replace", path, a, b
    elif isinstance(a, dict):
        for k in [*a, *(k for k in b if k not in a)]:
            if k not in b:
                yield "remove", (*path, k), a[k], None
            elif k not in a:
                yield "add", (*path, k), None, b[k]
            else:
                yield from diff(a[k], b[k], (*path, k))
    elif isinstance(a, list):
        for i in range(max(len(a), len(b))):
            if i >= len(b):
                yield "remove", (*path, i), a[i], None
            elif i >= len(a):
                yield "add", (*path, i), None, b[i]
            else:
                yield from diff(a[i], b[i], (*path, i))
    elif a != b:
        yield "replace", path, a, b


def patch(document, changes):
    document = copy.deepcopy(document)
    for op, path, _, new in changes:
        *parents, last = path
        node = document
        for p in parents:
            node = node[p]
        if op == "remove":
            del node[last]
        elif op == "add" and isinstance(node, list):
            node.insert(last, new)
        else:
            node[last] = new
    return document


def redact(node, secrets=("token", "password")):
    match node:
        case {**pairs}:
            return {k: "***" if k in secrets else redact(v, secrets) for k, v in pairs.items()}
        case [*items]:
            return [redact(v, secrets) for v in items]
        case _:
            return node


def depth(node):
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return 1 + max(map(depth, children), default=0)


def breadth_first(node):
    queue = deque([("$", node)])
    while queue:
        name, here = queue.popleft()
        yield name
        if isinstance(here, dict):
            queue.extend(here.items())
        elif isinstance(here, list):
            queue.extend((str(i), v) for i, v in enumerate(here))


changes = list(diff(OLD, NEW))
for op, path, a, b in changes:
    print(f"{op:<8}{show(path):<38}{json.dumps(a)} -> {json.dumps(b)}")
print(patch(OLD, changes) == NEW, OLD != NEW, list(diff(OLD, OLD)))
for k, v in flatten(OLD).items():
    print(k, "=", json.dumps(v))
print(json.dumps(redact(NEW), indent=1, separators=(",", ":"))[:220])
print([show(p) for p, v in walk(NEW) if v is True or v is None or isinstance(v, str) and "s" in v])
print(depth(OLD), depth([]), depth(1), " ".join(breadth_first(OLD))[:90])
print(sorted({type(v).__name__ for _, v in walk(OLD)}), sum(1 for _ in walk(OLD)), len(json.dumps(OLD, separators=(",", ":"))))
