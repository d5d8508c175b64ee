print({*"a", *[1]} == {"a", 1}, {*()}, {*[1, 1], 1}, sorted({*range(3), *range(2, 5)}))
try:
    {*[[]]}
except Exception as error:
    print(type(error).__name__, error)
try:
    {*5}
except Exception as error:
    print(type(error).__name__, error)
