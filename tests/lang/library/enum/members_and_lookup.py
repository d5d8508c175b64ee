from enum import Enum, auto
class C(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1
    def describe(self): return f"{self.name}={self.value}"
print(C.RED, repr(C.RED), C["GREEN"], C(2), C.CRIMSON is C.RED, list(C), len(C), C.RED.describe(), C.RED in C, C.__members__.keys(), C.RED == 1, {C.RED: 1}[C(1)], C.RED.name, type(C.RED))
try:
    C(9)
except Exception as error:
    print(type(error).__name__, error)
try:
    C["NOPE"]
except Exception as error:
    print(type(error).__name__, error)
try:
    C.NOPE
except Exception as error:
    print(type(error).__name__, error)
try:
    C.RED = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    C.RED < C.GREEN
except Exception as error:
    print(type(error).__name__, error)
