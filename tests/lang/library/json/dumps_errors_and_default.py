def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


import json
show(lambda: json.dumps({1, 2}))
show(lambda: json.dumps({(1, 2): 3}))
show(lambda: json.dumps(float("nan"), allow_nan=False))
show(lambda: json.dumps(b"x"))
show(lambda: json.dumps(object))
l = []
l.append(l)
show(lambda: json.dumps(l))
print(json.dumps({1, 2}, default=sorted), json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.dumps([1j], default=lambda z: [z.real, z.imag]))
