print(not 1 == 2, not 1 < 2, not not 5, not 1 in [2], (not 1) == 0, not "a" is "b" if False else 1, -(not 1))
