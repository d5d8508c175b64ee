a = {"x": 1}
print({}, {**a}, {**a, "x": 2}, {"x": 2, **a}, {1: 2, **{3: 4}, 5: 6}, {(): 1}, {None: None})
try:
    {**[1]}
except Exception as e:
    print(type(e).__name__, e)
try:
    {**None}
except Exception as e:
    print(type(e).__name__, e)
try:
    {[]: 1}
except Exception as e:
    print(type(e).__name__, e)
