from collections import ChainMap, OrderedDict, UserDict, UserList, UserString, namedtuple

d = OrderedDict([("a", 1), ("b", 2)], c=3); print(d, list(d), d == {"c": 3, "a": 1, "b": 2}, d == OrderedDict(c=3, a=1, b=2), d != OrderedDict(d))
d.move_to_end("a"); print(d); d.move_to_end("c", last=False); print(d); d.move_to_end("c", last=False); print(d)
print(d.popitem(), d.popitem(last=False), d); print(d.pop("b"), d.pop("b", "default"), d, d.setdefault("n", 5), d.setdefault("n", 6))
d |= {"z": 9}; print(d, d | {"y": 1}, {"q": 0} | d, type({} | d)); print(OrderedDict.fromkeys("ab", 1), list(reversed(d)), d.copy())
q = OrderedDict((i, i) for i in range(2000)); total = 0
while len(q) > 5:
    total += q.popitem(last=False)[1]
print(total, q); q.move_to_end(1999, last=False); q[1] = 1; print(q, list(q.items()), q.popitem(False))
for bad in (lambda: OrderedDict().popitem(), lambda: d.move_to_end("none"), lambda: d.pop("none"), lambda: OrderedDict(1, 2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
d["self"] = d; print(d); print(repr(OrderedDict()), dict(OrderedDict(a=1)))


class Own(OrderedDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
    def __missing__(self, k): return "?"


o = Own(a=1); o.update(b=2); o["c"] = 3; print(o, o["zz"], type(o.copy()), o == {"a": 4})

m = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(m, m["a"], m["b"], len(m), list(m), "b" in m, m.get("zz"), dict(m), bool(ChainMap()), m.maps)
m["c"] = 9; print(m, m.new_child({"q": 1}), m.new_child(k=1), m.parents, m.copy()); del m["c"]; print(m.pop("a"), m)
for bad in (lambda: m["none"], lambda: m.pop("b"), lambda: m.__delitem__("b"), lambda: m.popitem()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(m | {"x": 1}, {"x": 1} | m, ChainMap.fromkeys("ab", 0)); m |= {"k": 1}; print(m, m == {"a": 2, "b": 3, "k": 1}); m.clear(); print(m)


class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)


u = U({"a": 1}, b=2); print(u, u["A"], len(u), "a" in u, u.get("Z", 0), u | {"C": 1}, u.copy(), list(u.items())); u |= {"c": 3}; print(u, u.pop("B"), U.fromkeys("xy"))
l = UserList([3, 1, 2]); l.append(0); l += [5]; print(l, l[1:], l + [1], [1] + l, l * 2, l == [3, 1, 2, 0, 5], sorted(l), l.index(2), l.count(1), type(l[:1])); l.sort(); l.reverse(); l.insert(0, 9); l.remove(9); print(l, l.pop(), l.copy(), len(l), 1 in l); l.extend((7,)); del l[0]; l[0] = "x"; print(l, l > [0] if False else "")
s = UserString("Hello"); print(s, repr(s), s + " w", "w " + s, s * 2, s[0], s[1:3], s.upper(), s.lower(), s.replace("l", "L"), s.find("l"), s.count("l"), s.split("l"), s.startswith("H"), len(s), "ell" in s, s == "Hello", s < "Z", hash(s) == hash("Hello"), s.encode(), s.join(["a", "b"]), UserString("%s!") % "a", s.center(9, "*"), s.isalpha(), int(UserString("12")), s.removeprefix("He"), s.title(), s.zfill(8), type(s.strip()), s.partition("e"), s.index("o"), s.rfind("l"), s.format(), s.translate({72: "J"}))

P = namedtuple("P", "x, y z", defaults=[0]); p = P(1, y=2); print(p, p.x, p.z, p._asdict(), p._replace(x=5), P._fields, P._field_defaults, P._make([1, 2, 3]), p == (1, 2, 0), len(p), p[1:], P.__doc__, P.x.__doc__, P.__new__.__doc__, P.__match_args__, p.__getnewargs__(), P.__name__, P.__module__)
print(namedtuple("R", "def a a _b", rename=True)._fields, namedtuple("E", [])(), namedtuple("M", "a", module="mod").__module__)
P.x.__doc__ = "the x"; print(P.x.__doc__, repr(P.y))
for bad in (lambda: P(1), lambda: P(1, 2, 3, 4), lambda: P(1, 2, w=3), lambda: p._replace(w=1), lambda: P._make([1]), lambda: setattr(p, "x", 3), lambda: delattr(p, "x"), lambda: namedtuple("B", "def"), lambda: namedtuple("B", "_a"), lambda: namedtuple("B", "a a"), lambda: namedtuple("1", "a"), lambda: namedtuple("B", "a", defaults=[1, 2]), lambda: setattr(p, "new", 3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Point(namedtuple("Base", "x y")):
    __slots__ = ()

    @property
    def norm(self): return self.x + self.y
    def __str__(self): return f"<{self.x},{self.y}>"


pt = Point(3, 4); print(pt.norm, str(pt), repr(pt), pt._replace(x=0), type(pt._replace(x=0)))
match pt:
    case Point(x=3, y=yy):
        print("y", yy)
import copy; print(copy.copy(pt), copy.deepcopy(pt), hash(pt) == hash((3, 4)), {pt: 1}[(3, 4)])
