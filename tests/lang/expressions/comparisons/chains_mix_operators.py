print(1 < 2 > 1, 1 == 1 is not None, 3 > 2 >= 2 != 1, 1 in [1] in [[1]], not 1 < 2 < 3, "a" < "b" < "c" == "c", 1 < 3 < 2)
