class C: pass
a, b = C(), C()
print(bool(a), a == a, a == b, len({a, b, a}), a != b, not a)
