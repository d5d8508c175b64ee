def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


a, b = {"x": 1, "y": 2}, {"y": 2, "z": 3}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b.keys()), sorted(a.keys() - b.keys()), sorted(a.keys() ^ b.keys()))
print(a.items() & b.items(), sorted(a.items() - b.items()), a.keys() == {"x", "y"}, a.keys() <= {"x", "y", "z"}, a.keys().isdisjoint({"q"}), a.keys() < {"x"}, {"x"} < a.keys())
print(a.keys() - ["x"], sorted(a.keys() | ["k"]), ("y", 2) in a.items(), ("y", 3) in a.items(), "x" in a.keys(), 2 in a.values())
show(lambda: a.keys() + b.keys())
show(lambda: a.values() & b.values())
show(lambda: a.keys() & 5)
show(lambda: a.keys()[0])
