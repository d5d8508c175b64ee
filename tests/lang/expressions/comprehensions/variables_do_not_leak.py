x = "outer"
y = [x for x in range(3)]
print(x, y)
try:
    print([i for i in range(2)], i)
except Exception as e:
    print(type(e).__name__, e)
