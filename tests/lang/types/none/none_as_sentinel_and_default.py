def f(x=None, *, y=None): return ("default" if x is None else x), y or "none"
print(f(), f(None), f(0), f("", y=0), [v for v in (None, 0, "") if v is not None], sorted([3, None, 1], key=lambda v: (v is None, v or 0)))
