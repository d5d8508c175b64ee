class L(list):
    def __radd__(self, o): return ("radd", o)
    def __rmul__(self, o): return ("rmul", o)
print([1] + L([2]), (1,) + L([2]) if False else "-", 3 * L([1]), L([1]) * 3)
class A:
    def __radd__(self, o): return "A.radd"
    def __rmul__(self, o): return "A.rmul"
print([1] + A(), "s" + A(), (1,) + A(), [1] * A(), "s" * A(), {1: 2} | {} )
