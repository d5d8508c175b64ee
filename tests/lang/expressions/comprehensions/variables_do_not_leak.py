x = "outer"
y = [x for x in range(3)]
print(x, y)
try:
    print([i for i in range(2)], i)
except Exception as error:
    print(type(error).__name__, error)
