a = {"x": 1}
print({**a, "y": 2}, {"x": 0, **a}, {**a, **{"x": 5}}, {**a, "x": 6, **{}})
try:
    {**5}
except Exception as error:
    print(type(error).__name__, error)
try:
    {**[("a", 1)]}
except Exception as error:
    print(type(error).__name__, error)
