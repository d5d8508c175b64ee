from collections import *
import collections
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
d=deque([1,2,3])
t(lambda:d.index(9)); t(lambda:d.remove(9)); t(lambda:d[5]); t(lambda:d['a']); t(lambda:d[1:2]); t(lambda:d.__setitem__(7,1)); t(lambda:d.__delitem__(7))
t(lambda:deque().pop()); t(lambda:deque().popleft()); t(lambda:deque([],-1)); t(lambda:deque([],2.5)); t(lambda:deque(1,2,3)); t(lambda:deque(5)); t(lambda:deque(x=1))
t(lambda:deque([1],maxlen=1).insert(0,3)); t(lambda:d+[1]); t(lambda:d*2); t(lambda:d*'a'); t(lambda:d.rotate('a')); t(lambda:d.maxlen); t(lambda:deque([1,2,3],2))
def mut():
    for x in d: d.append(1)
dd=defaultdict(list,a=[1]); 
x=defaultdict(list); x['a']=x; t(lambda:x)
x=deque([1]); x.append(x); t(lambda:x)
class DQ(deque): pass
t(lambda: DQ([1,2],3)); t(lambda: DQ([1])+deque([2])); t(lambda: DQ([1]).copy()); t(lambda: DQ([1])*2)
class DD(defaultdict): pass
t(lambda: DD(list,{1:2})); t(lambda:DD(list).copy()); t(lambda: DD(list)|{})
