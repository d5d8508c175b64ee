import weakref
class C: pass
c = C()
r = weakref.ref(c)
print(r() is c, r == weakref.ref(c), type(r).__name__)
try:
    weakref.ref(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    weakref.ref("a")
except Exception as e:
    print(type(e).__name__, e)
try:
    weakref.ref([])
except Exception as e:
    print(type(e).__name__, e)
