a = [1, 2]
print([*a, 3, *a], [*"ab", *range(2)], [*[]], [*{}, *{"k": 1}], [*(), *set()], [0, *a][::-1])
try:
    [*5]
except Exception as e:
    print(type(e).__name__, e)
try:
    [1, *None]
except Exception as e:
    print(type(e).__name__, e)
