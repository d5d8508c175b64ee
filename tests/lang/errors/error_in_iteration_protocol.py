class BadIter:
    def __iter__(self): raise ValueError("iter failed")
class BadNext:
    def __iter__(self): return self
    def __next__(self): raise KeyError("next failed")
class NotIter:
    def __iter__(self): return [1]
for k in (BadIter, BadNext, NotIter):
    try:
        list(k())
    except Exception as error:
        print(type(error).__name__, error)
    try:
        a, b = k()
    except Exception as error:
        print(type(error).__name__, error)
    try:
        print(*k())
    except Exception as error:
        print(type(error).__name__, error)
    try:
        1 in k()
    except Exception as error:
        print(type(error).__name__, error)
    try:
        sum(k())
    except Exception as error:
        print(type(error).__name__, error)
    try:
        dict(k())
    except Exception as error:
        print(type(error).__name__, error)
    try:
        for x in k(): pass
    except Exception as error:
        print(type(error).__name__, error)
