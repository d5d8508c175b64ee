s = {frozenset({1, 2})}
print({1, 2} in s, frozenset({2, 1}) in s)
try:
    print([] in s)
except Exception as error:
    print(type(error).__name__, error)
s.discard({1, 2})
print(s)
try:
    s.remove({1})
except Exception as error:
    print(type(error).__name__, error)
