nan = float("nan")
print(len({nan, nan}), len({nan, float("nan")}), nan in {nan}, float("nan") in {nan})
