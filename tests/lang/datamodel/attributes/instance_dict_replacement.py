class C: pass
c = C()
c.a = 1
old = c.__dict__
c.__dict__ = {"b": 2}
print(c.b, hasattr(c, "a"), old)
c.__dict__["z"] = 26
print(c.z, vars(c))
try:
    c.__dict__ = 5
except Exception as error:
    print(type(error).__name__, error)
del c.__dict__
print(c.__dict__)
