print(all([]), any([]), all([1, 2]), all([1, 0]), any([0, ""]), any([0, 1]), all("ab"), any({}), all({"": 1}), any(x > 2 for x in range(5)), all(x > 2 for x in range(5)))
