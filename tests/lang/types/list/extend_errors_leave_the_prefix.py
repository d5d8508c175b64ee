a = [1]
try:
    a.extend(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    a.extend()
except Exception as error:
    print(type(error).__name__, error)
try:
    a.append()
except Exception as error:
    print(type(error).__name__, error)
try:
    a.append(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    a.insert(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    a.insert("a", 1)
except Exception as error:
    print(type(error).__name__, error)
print(a)
def gen():
    yield 2
    yield 3
    raise ValueError("stop here")
try:
    a.extend(gen())
except Exception as error:
    print(type(error).__name__, error)
print(a)
