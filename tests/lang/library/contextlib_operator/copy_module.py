import copy
a = [[1], {"k": [2]}, (3, [4])]
b, c = copy.copy(a), copy.deepcopy(a)
a[0].append("x"); a[1]["k"].append("y")
print(b, c, b[0] is a[0], c[2] == a[2])
l = [1]; l.append(l)
m = copy.deepcopy(l)
print(m[1] is m, m is l)
class C:
    def __init__(self, v): self.v = v
    def __copy__(self): return C("copied")
    def __deepcopy__(self, memo): return C("deep")
print(copy.copy(C(1)).v, copy.deepcopy([C(1)])[0].v, copy.copy(5), copy.deepcopy((1, 2)))
class D: pass
d = D(); d.x = [1]
e = copy.deepcopy(d); e.x.append(2)
print(d.x, e.x, copy.copy(d).x is d.x)
