# No NaN equals another; containers look at identity first.
nan, other = float("nan"), float("nan")
print(nan is nan, nan is other, float(nan) is nan, nan == nan)
print([nan] == [nan], [nan] == [other], (nan,) == (nan,), {nan: 1} == {nan: 1}, {nan: 1} == {other: 1})
print([other, nan].index(nan), [nan, other, nan].count(nan), len({nan, other, nan}), max(nan, 1) is nan)
values = [nan, 1.0]
print(values == list(values), values == values[:], sorted([nan])[0] is nan, nan + 1 is nan)
print(len({float("nan") for _ in range(1000)}), float.fromhex("nan") is float.fromhex("nan"))

# No two numbers share an id.
print(len({id(number) for number in range(10000)}))
