class C: pass
c = C()
setattr(c, "a", 1)
setattr(c, "odd name", 2)
print(getattr(c, "a"), getattr(c, "odd name"), getattr(c, "zz", None), hasattr(c, "a"))
delattr(c, "a")
try:
    getattr(c, "a")
except Exception as e:
    print(type(e).__name__, e)
try:
    delattr(c, "a")
except Exception as e:
    print(type(e).__name__, e)
try:
    getattr(c, 5)
except Exception as e:
    print(type(e).__name__, e)
try:
    setattr(c, 5, 1)
except Exception as e:
    print(type(e).__name__, e)
try:
    hasattr(c, 5)
except Exception as e:
    print(type(e).__name__, e)
try:
    getattr(c)
except Exception as e:
    print(type(e).__name__, e)
try:
    setattr(c, "a")
except Exception as e:
    print(type(e).__name__, e)
