def items():
    print("evaluated")
    return [1, 2]
for x in items():
    print(x)
for x in *[1], *"ab":
    print(x)
