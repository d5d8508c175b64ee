class E(Exception):
    def __init__(self, code, msg="default"):
        super().__init__(msg)
        self.code = code
    def __str__(self): return f"[{self.code}] {self.args[0]}"
try:
    raise E(404)
except E as e:
    print(e, repr(e), e.code, e.args)
class F(E, KeyError): pass
print(F(1), F.__mro__[1].__name__, isinstance(F(1), LookupError))
class G(Exception): pass
print(repr(G()), repr(G(1)), repr(G(1, "a")), str(G()), str(G(1)), str(G(1, 2)))
