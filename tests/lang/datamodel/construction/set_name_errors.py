class D:
    def __set_name__(self, owner, name): raise ValueError("bad name " + name)
try:
    class C:
        x = D()
except Exception as e:
    print(type(e).__name__, e, getattr(e, "__notes__", None))
