vals = [3, 1, 4, 1, 5]
print(list(iter(lambda: vals.pop(0), 1)), vals)
it = iter(int, 0)
print(list(it))
try:
    iter(5, 0)
except Exception as error:
    print(type(error).__name__, error)
try:
    iter(lambda: 1 / 0, 0).__next__()
except Exception as error:
    print(type(error).__name__, error)
