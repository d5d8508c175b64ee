# outcome: raised:TypeError
class L(list): pass
class D(dict): pass
x = L([1])
x.__class__ = D
x["k"]
