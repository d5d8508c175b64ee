def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


import json
print(json.loads('{"a": {"b": 1}, "c": 2.5, "d": 3}', object_hook=lambda d: sorted(d.items(), key=lambda p: p[0])), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads("[1.5, 2, NaN]", parse_float=str, parse_int=lambda s: "i" + s, parse_constant=lambda c: "const " + c))
class E(json.JSONEncoder):
    def default(self, o): return list(o) if isinstance(o, (set, range)) else super().default(o)
print(json.dumps({"r": range(3)}, cls=E), E(indent=1).encode([range(2)]))
show(lambda: json.dumps(object, cls=E))
