import graphlib

def show(*ss):
    for s in ss:
        print(s, '->', end=' ')
        try: print(repr(eval(s)))
        except BaseException as e: print(type(e).__name__, '|', e)
T=graphlib.TopologicalSorter
show("graphlib.__all__","list(T({'D':{'B','C'},'B':{'A'},'C':{'A'}}).static_order())[0]","tuple(T({3:[2],2:[1],1:[]}).static_order())","list(T().static_order())","list(T({'a':['a']}).static_order())","graphlib.CycleError.__mro__")
t=T(); t.add('x','y','z'); t.add('w'); t.prepare(); r=t.get_ready(); print(sorted(r), t.is_active(), bool(t)); 
show("t.done('q')","t.done('x')","t.add('p')","t.prepare()","t.get_ready()")
t.done('y','z'); print(t.get_ready()); show("t.done('y')"); t.done('w','x'); print(t.is_active()); show("t.done('x')")
s=T({1:[2],2:[3],3:[1]})
try: s.prepare()
except graphlib.CycleError as e: print(e.args[0], sorted(e.args[1]), len(e.args[1]))
show("T({1:[2]}).get_ready()","T({1:[2]}).is_active()","T({1:[2]}).done(1)","T({[1]:[2]})","T[int]","list(s.static_order())")
print(list(T({'b':['a'],'c':['b'],'d':['a','c']}).static_order()))
