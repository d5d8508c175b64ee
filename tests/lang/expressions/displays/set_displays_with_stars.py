print({*"a", *[1]} == {"a", 1}, {*()}, {*[1, 1], 1}, sorted({*range(3), *range(2, 5)}))
try:
    {*[[]]}
except Exception as e:
    print(type(e).__name__, e)
try:
    {*5}
except Exception as e:
    print(type(e).__name__, e)
