a = {"x": 1}
print({}, {**a}, {**a, "x": 2}, {"x": 2, **a}, {1: 2, **{3: 4}, 5: 6}, {(): 1}, {None: None})
try:
    {**[1]}
except Exception as error:
    print(type(error).__name__, error)
try:
    {**None}
except Exception as error:
    print(type(error).__name__, error)
try:
    {[]: 1}
except Exception as error:
    print(type(error).__name__, error)
