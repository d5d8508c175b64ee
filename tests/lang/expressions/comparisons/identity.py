a = [1]
b = a
print(a is b, a is not b, a is [1], None is None, True is (1 == 1), () is not [], ... is Ellipsis, int is type(1))
