_ = 1
__ = 2
_a = __a = __a__ = 3
print(_, __, _a, __a, __a__)
for _ in range(3): pass
print(_)
