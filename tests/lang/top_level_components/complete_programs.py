# A program starts in the namespace of __main__, with nothing in it but a few names.
import builtins

print(__name__, __builtins__ in (builtins, builtins.__dict__))
print(sorted(name for name in dir() if name.startswith("__") and name in ("__name__", "__builtins__")))
fresh = {}
exec("", fresh)
print(list(fresh), fresh["__builtins__"] is builtins.__dict__)
exec("import math as m\ndef f(): return g()\ndef g(): return 7\nr = f()", fresh)
print(fresh["r"], fresh["f"].__module__, fresh["f"].__globals__ is fresh)
