class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
print(hash(H(-1)), hash(H(5)), hash(H(True)), isinstance(hash(H(10**30)), int))
try:
    hash(H(1.5))
except Exception as error:
    print(type(error).__name__, error)
try:
    hash(H(None))
except Exception as error:
    print(type(error).__name__, error)
