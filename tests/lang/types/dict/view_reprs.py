d = {"a": 1, (2,): [3]}
print(d.keys(), d.values(), d.items(), {}.keys(), {}.values(), {}.items())
print(type(d.keys()), type(d.values()), type(d.items()), type(iter(d)), type(iter(d.items())), type(reversed(d)))
