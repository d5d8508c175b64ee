# outcome: raised:TypeError | raised:E | finished
class M(type):
    def __instancecheck__(cls, o): 1 / 0
    def __subclasscheck__(cls, o): 1 / 0
    def __call__(cls, *a): return 5
class E(Exception, metaclass=M): pass
raise E
