match 5:
    case x: print("captured", x)
match [1, 2]:
    case _: print("any")
try:
    _
except NameError as e:
    print(e)
