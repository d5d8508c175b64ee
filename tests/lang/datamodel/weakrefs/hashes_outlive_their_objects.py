import gc
import weakref


class Equal:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __hash__(self):
        return hash(self.number)


first, second = Equal(42), Equal(42)
hashed, unhashed = weakref.ref(first), weakref.ref(second, print.__call__)
print(hash(hashed) == hash(42), hashed == unhashed, callable(unhashed.__callback__))
found = {hashed}
unhashed = weakref.ref(second, lambda reference: None)
del first, second
gc.collect()
print(hash(hashed) == hash(42), hashed() is None, hashed in found)
print(unhashed.__callback__)
try:
    hash(unhashed)
except TypeError as error:
    print(error)
alive = [Equal(number) for number in range(3)]
seen = weakref.WeakSet(alive)
keyed = weakref.WeakKeyDictionary((one, one.number) for one in alive)
del alive[1]
gc.collect()
print(sorted(one.number for one in seen), sorted(keyed.values()), len(seen & seen))
