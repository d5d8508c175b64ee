# outcome: finished | raised:TypeError
class I:
    def __iter__(self):
        f.__defaults__ = None
        return iter(())
def f(a=1, b=2): return a, b
print(f(*I(), 5, 6))
