def g(): yield 1
it = g()
try:
    it.throw(ValueError("early"))
except Exception as e:
    print(type(e).__name__, e)
print(list(it))
try:
    it.throw(ValueError("late"))
except Exception as e:
    print(type(e).__name__, e)
try:
    g().throw(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    g().throw(ValueError)
except Exception as e:
    print(type(e).__name__, e)
