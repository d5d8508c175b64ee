print(True + True, True * 5, -True, True << 3, sum([True, False, True]), True == 1, [10, 20][True])
print(True & False, True | False, True ^ True, True & 1, 5 // True, +True, abs(True))
