print(sorted({x % 3 for x in range(10)}), {x: x * x for x in range(4)}, {v: k for k, v in {"a": 1}.items()}, {i: c for i, c in enumerate("ab") if c != "a"}, {**{x: 1 for x in "a"}})
