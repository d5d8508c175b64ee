# outcome: raised:RecursionError
class C: pass
class D: pass
C.__call__ = D()
D.__call__ = C()
C()()
