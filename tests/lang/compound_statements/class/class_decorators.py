def register(cls):
    reg[cls.__name__] = cls
    return cls
def wrap(cls): return ("wrapped", cls.__name__)
reg = {}
@register
class A: pass
@wrap
@register
class B: pass
print(reg == {"A": A, "B": reg["B"]}, B)
