import pprint, collections, dataclasses, types
from pprint import pformat, PrettyPrinter
data = {"name": "something quite long to fill the line", "list": list(range(30)), "nested": {"b": [1, 2, {"deep": ("tuple", "of", "strings" * 5)}], "a": None}, 3: 4.5, (1, 2): {3, 1, 2}}
print(pformat(data)); print(pformat(data, width=40)); print(pformat(data, indent=4)); print(pformat(data, compact=True)); print(pformat(data, depth=1)); print(pformat(data, depth=2, width=30)); print(pformat(data, sort_dicts=False))
pprint.pprint([10**9, {"k": 123456789}], underscore_numbers=True)
pprint.pp({"z": 1, "a": 2}); pprint.pprint({"z": 1, "a": 2})
print(pformat("a long string " * 12)); print(pformat(["line one\nline two\n" * 5, "x" * 100])); print(pformat({"key": "words and words " * 10}, width=40))
print(pformat(b"bytes" * 30)); print(pformat(bytearray(b"q" * 90))); print(pformat((1,) * 50, compact=True)); print(pformat(("only" * 30,)))
print(pformat(set(range(40)))); print(pformat(frozenset("abcdefghijklmnopqrstuvwxyz"))); print(pformat({1, "a", None, (2,)}) in ("{(2,), 'a', 1, None}", "") or True)
print(pformat(collections.OrderedDict((str(i), i) for i in range(15)))); print(pformat(collections.defaultdict(int, {i: i * 100 for i in range(20)}))); print(pformat(collections.Counter("abracadabra" * 3 + "xyz"), width=20)); print(pformat(collections.deque(range(30), maxlen=50))); print(pformat(collections.deque(range(30)))); print(pformat(collections.ChainMap({"a": list(range(20))}, {"b": list(range(15))})))
print(pformat(types.SimpleNamespace(alpha=list(range(20)), beta="b" * 30, gamma=None))); print(pformat(types.MappingProxyType({i: i for i in range(30)})))
@dataclasses.dataclass
class Point:
    x: int
    label: str
    items: list
    hidden: int = dataclasses.field(default=3, repr=False)
print(pformat(Point(1, "p" * 30, list(range(20))))); print(pformat([Point(1, "a", [])] * 3)); print(pformat(Point(1, "a", [Point(2, "q" * 40, ["r" * 20])])))
@dataclasses.dataclass
class Own:
    v: int
    def __repr__(self): return "OWN " * 30
print(pformat(Own(1)))
r = [1]; r.append(r); print(pprint.isrecursive(r), pprint.isreadable(r), pprint.isreadable([1, "a"]), pprint.saferepr({"b": 1, "a": 2}), pprint.isreadable(object()))
s = pformat(r); print(s.startswith("[1, <Recursion on list with id="))
for k in (dict(indent=-1), dict(depth=0), dict(width=0)):
    try: PrettyPrinter(**k)
    except ValueError as e: print(e)
class MyP(PrettyPrinter):
    def format(self, o, context, maxlevels, level):
        if isinstance(o, str): return o.upper(), True, False
        return super().format(o, context, maxlevels, level)
print(MyP().pformat({"a": ["b", 1]}))
class L(list): pass
class D(dict): pass
print(pformat(L(range(40)), compact=True), pformat(D({i: "v" * 10 for i in range(8)})))
print(pformat([]), pformat({}), pformat(()), pformat(set()), pformat([[]] * 3), pformat({1: {}}), pformat(None), pformat(1.5))
print(pformat([{"id": i, "name": f"user {i}", "tags": ["a", "b"]} for i in range(3)], width=50)); print(pformat({"matrix": [[1, 2, 3], [4, 5, 6]]}, width=15)); print(pformat({"a": {"b": {"c": {"d": 1}}}}, depth=3)); print(pformat([1, [2, [3, [4]]]], depth=2))
print(pformat({True: 1, "a": 2, None: 3, 2: 4, (): 5}) != ""); print(pformat(collections.UserDict({"k" * 30: "v" * 30, "l" * 30: 3}))); print(pformat(collections.UserList(range(40)), compact=True))
