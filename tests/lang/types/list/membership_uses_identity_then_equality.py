nan = float("nan")
print(nan in [nan], float("nan") in [nan], 1 in [1.0], True in [1], [] in [[]], "a" in ["abc"], None not in [0])
