class C:
    global made
    made = 5
    other = made + 1
print(made, C.other, hasattr(C, "made"))
