class C: pass
c = C()
setattr(c, "a", 1)
setattr(c, "odd name", 2)
print(getattr(c, "a"), getattr(c, "odd name"), getattr(c, "zz", None), hasattr(c, "a"))
delattr(c, "a")
try:
    getattr(c, "a")
except Exception as error:
    print(type(error).__name__, error)
try:
    delattr(c, "a")
except Exception as error:
    print(type(error).__name__, error)
try:
    getattr(c, 5)
except Exception as error:
    print(type(error).__name__, error)
try:
    setattr(c, 5, 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    hasattr(c, 5)
except Exception as error:
    print(type(error).__name__, error)
try:
    getattr(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    setattr(c, "a")
except Exception as error:
    print(type(error).__name__, error)
