class C:
    def __lt__(self, o): raise ValueError("cannot order")
try:
    sorted([C(), C()])
except Exception as e:
    print(type(e).__name__, e)
try:
    sorted([C()])
except Exception as e:
    print(type(e).__name__, e)
