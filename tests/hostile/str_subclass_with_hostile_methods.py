# outcome: finished | raised:TypeError
class S(str):
    def __hash__(self): return 1
    def __eq__(self, o): return True
    def __len__(self): return -5
    def __iter__(self): return iter([1, 2])
    def __getitem__(self, i): raise KeyError
s = S("real")
print("x".join([s, s]), {"a": 1}.get("zz"), s + "y", f"{s}", s.upper(), getattr(5, S("real"), None) is not None)
