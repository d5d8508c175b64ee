a = [1]
try:
    a.extend(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    a.extend()
except Exception as e:
    print(type(e).__name__, e)
try:
    a.append()
except Exception as e:
    print(type(e).__name__, e)
try:
    a.append(1, 2)
except Exception as e:
    print(type(e).__name__, e)
try:
    a.insert(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    a.insert("a", 1)
except Exception as e:
    print(type(e).__name__, e)
print(a)
def gen():
    yield 2
    yield 3
    raise ValueError("stop here")
try:
    a.extend(gen())
except Exception as e:
    print(type(e).__name__, e)
print(a)
