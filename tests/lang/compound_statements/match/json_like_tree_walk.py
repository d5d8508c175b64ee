def render(node):
    match node:
        case None: return "null"
        case bool(): return str(node).lower()
        case int() | float(): return str(node)
        case str(): return f'"{node}"'
        case [*items]: return "[" + ",".join(map(render, items)) + "]"
        case {**pairs}: return "{" + ",".join(f'"{k}":{render(v)}' for k, v in pairs.items()) + "}"
print(render({"a": [1, 2.5, None, True], "b": {"c": "x"}}))
