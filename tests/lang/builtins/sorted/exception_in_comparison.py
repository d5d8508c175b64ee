class C:
    def __lt__(self, o): raise ValueError("cannot order")
try:
    sorted([C(), C()])
except Exception as error:
    print(type(error).__name__, error)
try:
    sorted([C()])
except Exception as error:
    print(type(error).__name__, error)
