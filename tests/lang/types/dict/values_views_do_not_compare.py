d = {"a": 1}
print(d.values() == d.values(), d.keys() == d.keys(), d.items() == d.items(), d.keys() == ["a"])
