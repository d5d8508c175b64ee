class P:
    def __init__(self): self.a = 1
match P():
    case P(b=_): print("never")
    case P(a=1): print("a is 1")
class Q:
    @property
    def bad(self): raise ValueError("property failed")
try:
    match Q():
        case Q(bad=_): pass
except ValueError as e:
    print(e)
