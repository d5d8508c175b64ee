d = {"a": 1, "b": 2}
for name, view in {"dict_keys": d.keys(), "dict_values": d.values(), "dict_items": d.items()}.items():
    cls = type(view)
    print(cls.__name__ == name, cls.__module__, view, len(view), list(reversed(view)))
    print(type(view.mapping).__name__ == "mappingproxy", view.mapping == d)
    try:
        cls()
    except TypeError as error:
        print(error)
    try:
        view.mapping["c"] = 3
    except TypeError as error:
        print(error)
    print(hasattr(view, "isdisjoint"), view.__hash__ is None)
print(d.keys().isdisjoint(["c"]), d.items().isdisjoint([("a", 1)]), d.keys().isdisjoint({}))
print(d.keys().mapping is d, d.keys() == {"a", "b"}, d.values() == d.values(), d.items() == {("a", 1), ("b", 2)})
