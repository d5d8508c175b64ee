try:
    del print
except Exception as e:
    print(type(e).__name__, e)
try:
    del len
except Exception as e:
    print(type(e).__name__, e)
