import json
doc = '{"a": {"b": 1, "b": {"c": 2.5}}, "d": [1, {"e": NaN}, -Infinity, 5, "5"], "a": 5, "z": {}, "l": [[], [{}]]}'
calls = []
def hook(d): calls.append(("obj", repr(d))); return ("H", tuple(d.items()))
def pairs(p): calls.append(("pairs", repr(p))); return dict(p)
def num(kind):
    def f(s): calls.append((kind, s)); return kind + s
    return f
for kw in ({"object_hook": hook}, {"object_pairs_hook": pairs}, {"object_hook": hook, "object_pairs_hook": pairs}, {"parse_int": num("i")}, {"parse_float": num("f"), "parse_constant": num("c")}, {"object_hook": hook, "parse_int": num("i"), "parse_float": num("f"), "parse_constant": num("c")}):
    calls.clear(); print(sorted(kw), json.loads(doc, **kw), calls)
    calls.clear()
    try: json.loads(doc[:60], **kw)
    except ValueError as e: print(e, calls)
for d in ("5", '"x"', "NaN", "{}", "[]", "1.5"):
    print(json.loads(d, object_hook=hook, parse_int=num("i"), parse_float=num("f"), parse_constant=num("c")))
print(json.JSONDecoder(object_hook=hook).raw_decode('{"a": 1} tail'), json.JSONDecoder(parse_int=str).raw_decode(' 12', 1))
def boom(d): raise KeyError("boom")
try: json.loads('[{}]', object_hook=boom)
except KeyError as e: print("KeyError", e)
class D(json.JSONDecoder):
    def __init__(self, **k): super().__init__(object_hook=self.h, **k)
    def h(self, d): return len(d)
print(json.loads('[{"a": 1}, {}]', cls=D), json.loads('{"a":1}', cls=D, parse_float=str))
class E(json.JSONEncoder):
    def default(self, o): return sorted(o) if isinstance(o, set) else super().default(o)
print(json.dumps([{3, 1}, {"k": {2}}], cls=E, indent=1))
class F(json.JSONEncoder):
    def iterencode(self, o, _one_shot=False): return ["<", *super().iterencode(o), ">"]
    def encode(self, o): return super().encode(o) + "!"
print(json.dumps([1], cls=F))
