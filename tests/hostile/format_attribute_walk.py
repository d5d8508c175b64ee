# outcome: raised:AttributeError | finished | raised:KeyError
class C:
    secret = 1
    def __init__(self): pass
print("{0.__init__.__globals__[nothing]}".format(C()))
