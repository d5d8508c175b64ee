x = [1, 2]
print(x[0] + x[7])  # a comment that stays
