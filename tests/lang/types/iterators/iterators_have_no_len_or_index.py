try:
    len(iter([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    iter([1])[0]
except Exception as e:
    print(type(e).__name__, e)
try:
    len(map(str, []))
except Exception as e:
    print(type(e).__name__, e)
try:
    zip([1])[0]
except Exception as e:
    print(type(e).__name__, e)
try:
    len(x for x in [])
except Exception as e:
    print(type(e).__name__, e)
try:
    reversed({1})
except Exception as e:
    print(type(e).__name__, e)
try:
    reversed(iter([]))
except Exception as e:
    print(type(e).__name__, e)
try:
    reversed(5)
except Exception as e:
    print(type(e).__name__, e)
