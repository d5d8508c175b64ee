import sys
class Loud:
    def __getattr__(self, n):
        if n.startswith("__"): raise AttributeError(n)
        print("attribute", n)
        return n.upper()
sys.modules["loud"] = Loud()
from loud import b, a as z
print(b, z)
