d = {"a": 1, "b": 2}
print(set(d.items()) == {("a", 1), ("b", 2)}, d.items() | {("c", 3)} == {("a", 1), ("b", 2), ("c", 3)}, d.keys() & ["a", "z"], d.items() == {"a": 1, "b": 2}.items(), d.keys() | "xy" == {"a", "b", "x", "y"}, sorted(d.values()), d.keys() <= {"a", "b"}, d.items() <= d.items(), d.keys().mapping == d)
try:
    set({"a": []}.items())
except Exception as error:
    print(type(error).__name__, error)
print(("a", []) in {"a": []}.items())
