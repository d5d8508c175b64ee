a = [1, 2]
print([*a, 3, *a], [*"ab", *range(2)], [*[]], [*{}, *{"k": 1}], [*(), *set()], [0, *a][::-1])
try:
    [*5]
except Exception as error:
    print(type(error).__name__, error)
try:
    [1, *None]
except Exception as error:
    print(type(error).__name__, error)
