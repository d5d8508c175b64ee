try:
    raise ValueError
except Exception as e:
    print(type(e).__name__, e)
try:
    raise ValueError()
except Exception as e:
    print(type(e).__name__, e)
try:
    raise ValueError("a", 1)
except Exception as e:
    print(type(e).__name__, e)
try:
    raise KeyError
except Exception as e:
    print(type(e).__name__, e)
try:
    raise Exception([1])
except Exception as e:
    print(type(e).__name__, e)
try:
    raise 5
except Exception as e:
    print(type(e).__name__, e)
try:
    raise "text"
except Exception as e:
    print(type(e).__name__, e)
try:
    raise None
except Exception as e:
    print(type(e).__name__, e)
try:
    raise int
except Exception as e:
    print(type(e).__name__, e)
try:
    raise object()
except Exception as e:
    print(type(e).__name__, e)
