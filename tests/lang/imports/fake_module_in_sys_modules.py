import sys
class M:
    x = 5
    def f(self): return "f"
sys.modules["fake"] = M()
import fake
from fake import x
print(fake.x, x, fake.f())
sys.modules["gone"] = None
try:
    import gone
except Exception as error:
    print(type(error).__name__, error)
del sys.modules["fake"]
try:
    import fake
except Exception as error:
    print(type(error).__name__, error)
