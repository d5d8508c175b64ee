import weakref
class C: pass
c = C()
r = weakref.ref(c)
print(r() is c, r == weakref.ref(c), type(r).__name__)
try:
    weakref.ref(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    weakref.ref("a")
except Exception as error:
    print(type(error).__name__, error)
try:
    weakref.ref([])
except Exception as error:
    print(type(error).__name__, error)
