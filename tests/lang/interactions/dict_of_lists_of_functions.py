registry = {}
def on(event):
    def deco(f):
        registry.setdefault(event, []).append(f)
        return f
    return deco
@on("start")
@on("stop")
def a(x): return f"a{x}"
@on("start")
def b(x): return f"b{x}"
print({k: [f(i) for i, f in enumerate(v)] for k, v in registry.items()})
