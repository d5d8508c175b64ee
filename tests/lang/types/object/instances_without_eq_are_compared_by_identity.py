class C: pass
a, b = C(), C()
print(a == b, a == a, a in [b], a in [b, a], [a, b].index(b), {a: 1}.get(b), len({a, b, a}), (a,) == (a,), [a] == [b], a != b)
