import warnings; warnings.simplefilter("ignore")
from array import array, typecodes
import copy
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
a=array('i',[3,1,2]); a.append(5); a.extend([7,8]); a.insert(1,9); print(a, len(a), a[0], a[-1], a[1:3], a.index(5), a.count(3), 9 in a, list(a), a.tolist(), a.typecode, a.itemsize, sum(a), max(a), sorted(a))
a[0]=100; del a[1]; a.remove(2); print(a.pop(), a.pop(0), a); a.reverse(); print(a, a+array('i',[1]), a*2, 2*a, a==array('i',a), a==array('l',a), a<array('i',[9]), a!=a); a+=array('i',[4]); a*=2; print(a); a[1:2]=array('i',[6,6]); print(a); a.byteswap(); print(a); a.byteswap(); print(a.tobytes(), array('i',a.tobytes())==a, copy.copy(a), copy.deepcopy(a))
for c in 'bBhHiIqQ': print(c, array(c).itemsize, array(c,[0,1,127])); t(lambda: array(c,[2**64])); t(lambda: array(c,[-2**70]))
print(array('d',[1,2.5]), array('f',[0.1,2]), array('u','hé'), array('u','x').tounicode(), array('d').itemsize, array('b',b'\x01\xff'), array('i'), bytes(array('B',[1,2]).tobytes()))
x=array('B'); x.frombytes(b'abc'); x.fromlist([1,2]); print(x); u=array('u'); u.fromunicode('ab'); print(u)
for f in (lambda:array('x'),lambda:array(),lambda:array('i',['a']),lambda:array('i',[1.5]),lambda:array('d',['x']),lambda:array('i',5),lambda:array('i','ab'),lambda:a[99],lambda:a['x'],lambda:a.__setitem__(99,1),lambda:a.__delitem__(99),lambda:array('i').pop(),lambda:a.pop(99),lambda:a.remove(12345),lambda:a.index(12345),lambda:a+[1],lambda:a+array('d'),lambda:a.extend(array('d',[1])),lambda:hash(a),lambda:a.fromlist((1,)),lambda:array('i').frombytes(b'abc'),lambda:a.tounicode(),lambda:array('u',['ab']),lambda:a.__setitem__(slice(0,1),[1]),lambda:a.__iadd__([1]),lambda:array('ii'),lambda:a<3): t(f)
for v in array('h',[1,2,3]): print(v, end=' ')
print(); print(typecodes.replace('w',''), [x*2 for x in array('i',[1,2])], array('i',range(5)), array('i',(x for x in [1,2])), list(reversed(array('i',[1,2,3]))), tuple(array('i',[1])))
