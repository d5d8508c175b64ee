import weakref
class S: __slots__ = ()
class W: __slots__ = ("__weakref__",)
try:
    weakref.ref(S())
except Exception as error:
    print(type(error).__name__, error)
w = W()
print(weakref.ref(w)() is w)
