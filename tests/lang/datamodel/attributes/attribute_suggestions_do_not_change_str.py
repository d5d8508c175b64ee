class C:
    colour = 1
try:
    C().color
except Exception as e:
    print(type(e).__name__, e)
try:
    C.colr
except Exception as e:
    print(type(e).__name__, e)
