class C:
    def __str__(self): raise ValueError("no str")
try:
    print("before", C(), "after")
except ValueError as e:
    print("|", e)
