class A:
    def __repr__(self): return "R"
class B(A):
    def __str__(self): return "S"
class C(B):
    def __format__(self, spec): return f"F<{spec}>"
for o in (A(), B(), C()):
    print(o, [o], f"{o}", f"{o!r}", f"{o!s:>4}", "{}".format(o), "%s %r" % (o, o), str(o), repr(o), format(o, "") )
print(f"{C():x y}", "{:>{}}".format(C(), 5), format(C(), "abc"))
try:
    f"{A():>5}"
except Exception as error:
    print(type(error).__name__, error)
try:
    f"{B():d}"
except Exception as error:
    print(type(error).__name__, error)
