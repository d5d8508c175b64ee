class C:
    for name in ("a", "b"):
        exec(f"def {name}(self): return {name!r}")
    if True:
        def c(self): return "c"
    else:
        def d(self): return "d"
print(C().a(), C().b(), C().c(), hasattr(C, "d"))
