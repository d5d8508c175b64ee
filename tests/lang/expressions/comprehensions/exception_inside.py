try:
    [1 // x for x in (2, 1, 0)]
except Exception as e:
    print(type(e).__name__, e)
try:
    {x: [] for x in [[]]}
except Exception as e:
    print(type(e).__name__, e)
try:
    {[] for x in "a"}
except Exception as e:
    print(type(e).__name__, e)
try:
    [x.foo for x in "a"]
except Exception as e:
    print(type(e).__name__, e)
