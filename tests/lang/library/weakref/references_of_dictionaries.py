import weakref


class Key:
    def __init__(self, name):
        self.name = name


a, b = Key("a"), Key("b")
keys = weakref.WeakKeyDictionary({a: 1, b: 2})
refs = keys.keyrefs()
print(type(refs), sorted(ref().name for ref in refs), all(isinstance(ref, weakref.ref) for ref in refs))
values = weakref.WeakValueDictionary({"x": a, "y": b})
print(sorted(ref().name for ref in values.valuerefs()), type(values.valuerefs()))
print(sorted(ref().name for ref in values.itervaluerefs()), iter(values.itervaluerefs()) is not None)
print(sorted(ref.key for ref in values.valuerefs()))
del b
print([ref() is None for ref in refs].count(True), len(keys), len(keys.keyrefs()), [ref().name for ref in values.itervaluerefs()])
