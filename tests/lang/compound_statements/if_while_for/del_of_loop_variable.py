for i in range(3):
    print(i)
    del i
try:
    i
except Exception as e:
    print(type(e).__name__, e)
