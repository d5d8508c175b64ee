class SS(str):
    pass
d = {1: 2, 'a': 3}
e = {**d, 'b': 4}
print(e, {**{}, **d}, {**d, 1: 9}, {*[1, 2], *(2, 3)}, {*{1: 2}}, ({*range(3)} | {*'ab'}) == {0, 1, 2, 'a', 'b'}, [*d, *e.items()], (*d,))

def g(*a, **k):
    return (a, k)
print(g(**d) if 0 else g(**{'x': 1}, **{'y': 2}), g(*[1], *(2,), z=1, **{'w': 2}))
for f in (lambda: g(**{1: 2}), lambda: g(**{'a': 1}, **{'a': 2}), lambda: g(a=1, **{'a': 2}), lambda: g(**5), lambda: {**5}, lambda: {*5}, lambda: {**[(1, 2)]}, lambda: g(*5), lambda: g(**{SS('k'): 1})):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class DM:

    def keys(self):
        return iter('ab')

    def __getitem__(self, k):
        return k * 2
print({**DM()}, g(**DM()))

class DS(dict):

    def __iter__(self):
        return iter(['zz'])

    def keys(self):
        return ['zz']

    def __getitem__(self, k):
        return 'got' + k
print({**DS(a=1)}, g(**DS(a=1)))

class H:

    def __init__(s, v):
        s.v = v

    def __hash__(s):
        return 1

    def __eq__(s, o):
        return isinstance(o, H) and s.v == o.v

    def __repr__(s):
        return f'H{s.v}'
print({**{H(1): 1, H(2): 2}, **{H(1): 3}}, len({*[H(1), H(1), H(2)]}))
