import gc, sys, weakref
class Thing: pass
sys.unraisablehook = lambda u: print(u.exc_type.__name__, u.exc_value, u.err_msg.split("<")[0], u.object)
def fails(reference): raise ValueError("in callback")
thing = Thing()
one = weakref.ref(thing, fails)
two = weakref.ref(thing, len)
del thing
gc.collect()
print(one(), two())
class Delegate:
    def __iter__(self): return self
    def __next__(self): return 1
    def __getattr__(self, name): 1/0
def outer(): yield from Delegate()
it = outer()
print(next(it), it.close())
