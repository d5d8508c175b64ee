data = iter([3, 1, 0, 5])
while (v := next(data)):
    print(v)
print("stopped at", v, next(data))
