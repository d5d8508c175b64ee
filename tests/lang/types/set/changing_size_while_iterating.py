s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except Exception as e:
    print(type(e).__name__, e)
s = {1, 2, 3}
try:
    for x in s: s.discard(x)
except Exception as e:
    print(type(e).__name__, e)
print(len(s))
