s = {frozenset({1, 2})}
print({1, 2} in s, frozenset({2, 1}) in s)
try:
    print([] in s)
except Exception as e:
    print(type(e).__name__, e)
s.discard({1, 2})
print(s)
try:
    s.remove({1})
except Exception as e:
    print(type(e).__name__, e)
