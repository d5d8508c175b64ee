class E(Exception):
    def __str__(self): raise RuntimeError("nope")
raise E("x")
