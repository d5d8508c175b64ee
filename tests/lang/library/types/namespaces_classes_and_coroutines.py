import types
NS=types.SimpleNamespace
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: NS({'a':1}, b=2)); t(lambda: NS([('a',1)],b=3)); t(lambda: NS(1)); t(lambda: NS(1,2)); t(lambda: NS({1:2}))
n=NS(a=1,b=[1]); n.b.append(n); t(lambda:n)
class Sub(NS): pass
import copy
t(lambda: copy.replace(NS(a=1,b=2),b=5)); t(lambda: NS.__replace__(NS(a=1), 5))
t(lambda: NS(**{'a b':1, 'class':2}))
t(lambda: types.new_class('X', (int,), {}, lambda ns: ns.update(a=1)).a)
t(lambda: types.new_class('X', (1,)))
t(lambda: types.prepare_class('X', (int,), {'metaclass':type,'k':3}))
t(lambda: types.resolve_bases((list[int],int)))
t(lambda: types.get_original_bases(3)); t(lambda: types.get_original_bases(bool))
class G(list[int]): pass
t(lambda: types.get_original_bases(G))
d=types.MappingProxyType({'a':1})
t(lambda:d); t(lambda:types.MappingProxyType(3)); t(lambda:types.MappingProxyType([1])); t(lambda: d|{'b':2}); t(lambda: {'b':3}|d);t(lambda:d.copy());t(lambda:hash(d))
t(lambda: types.coroutine(3)); 
@types.coroutine
def g(): 
    x = yield 1
    return x
async def a(): return await g()
c=a(); t(lambda: c.send(None)); t(lambda:c.send(4))
@types.coroutine
def w(): return [1]
t(lambda:w())
class GL:
    def send(self,x): return x
    def throw(self,*a): pass
    def close(self): pass
    def __iter__(self): return self
    def __next__(self): return 1
import collections.abc
collections.abc.Generator.register(GL)
@types.coroutine
def h(): return GL()
class DA:
    @types.DynamicClassAttribute
    def x(self): return 'inst'
    @x.setter
    def x(self,v): print('set',v)
t(lambda:DA().x); t(lambda:DA.x)
a=DA(); a.x=4
t(lambda: delattr(a,'x'))
t(lambda: types.MethodType(len,[1,2])()); t(lambda:types.MethodType(3,4)); t(lambda:types.MethodType(len,None))
t(lambda:types.FunctionType((lambda x:x+1).__code__, {}, 'nm')(3)); t(lambda:types.ModuleType('m','doc').__doc__); t(lambda: types.ModuleType('m'))
t(lambda: types.SimpleNamespace.__doc__)
t(lambda: types.CodeType)
t(lambda: types.TracebackType(None,None,1,2))
t(lambda: types.NoneType()); t(lambda:types.EllipsisType()); t(lambda: types.NotImplementedType()); t(lambda:types.NoneType(1))
t(lambda: types.CapsuleType())
t(lambda: type(types)); t(lambda: types.GeneratorType())
