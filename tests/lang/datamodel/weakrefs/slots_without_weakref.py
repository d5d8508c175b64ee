import weakref
class S: __slots__ = ()
class W: __slots__ = ("__weakref__",)
try:
    weakref.ref(S())
except Exception as e:
    print(type(e).__name__, e)
w = W()
print(weakref.ref(w)() is w)
