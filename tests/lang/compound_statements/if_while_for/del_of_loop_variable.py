for i in range(3):
    print(i)
    del i
try:
    i
except Exception as error:
    print(type(error).__name__, error)
