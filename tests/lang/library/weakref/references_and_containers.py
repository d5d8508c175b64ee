import weakref, gc
class C:
    def __init__(s,n=1): s.n=n
    def m(self): return 'm%d'%self.n
c=C(); r=weakref.ref(c, lambda x: print('dead', x() is None)); print(r() is c, weakref.getweakrefcount(c), weakref.getweakrefs(c)==[r])
del c; gc.collect(); print(r())
def f():
    o=C(5); w=weakref.ref(o); p=weakref.proxy(o); print(p.n, p.m(), w().n, isinstance(p,C), type(p).__name__)
    p.n=6; print(o.n)
    del o
    print(w())
    try: p.n
    except ReferenceError as e: print(e)
f()
d=weakref.WeakValueDictionary(); a=C(1); d['a']=a; d['b']=b=C(2); print(len(d), d['a'].n, 'a' in d, sorted(d), d.get('z'), [v.n for v in d.values()]); del a; gc.collect(); print(len(d), 'a' in d, list(d.items())[0][0])
k=weakref.WeakKeyDictionary(); x=C(3); k[x]='x'; y=C(4); k[y]='y'; print(len(k), k[x], x in k); del x; gc.collect(); print(len(k), list(k.values()))
s=weakref.WeakSet(); z=C(); s.add(z); s.add(y); print(len(s), z in s); del z; gc.collect(); print(len(s), y in s)
m=weakref.WeakMethod(y.m); print(m()()); fin=weakref.finalize(y, print, 'finalized', 1); print(fin.alive, fin.peek()[1:]); del y; gc.collect(); print(fin.alive, m(), fin())
o=C(); fin=weakref.finalize(o, lambda: 'res'); print(fin(), fin(), fin.alive, fin.detach())
for bad in (lambda: weakref.ref(3), lambda: weakref.ref([]), lambda: weakref.proxy(3), lambda: weakref.WeakMethod(3), lambda: d['q']):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
class L(list): pass
l=L([1,2]); p=weakref.proxy(l); print(len(p), p[0], list(p), 1 in p, p==[1,2], p+[3], bool(p)); p.append(9); print(l)
print(weakref.ref(o)==weakref.ref(o), hash(weakref.ref(o))==hash(o), weakref.ref(o) is weakref.ref(o), gc.isenabled(), gc.get_threshold().__class__)
