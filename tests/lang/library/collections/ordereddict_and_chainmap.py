from collections import OrderedDict, ChainMap
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, list(reversed(OrderedDict(x=1, y=2))))
try:
    o.move_to_end("zz")
except Exception as error:
    print(type(error).__name__, error)
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["b"] = 9
print(m["a"], m["b"], len(m), list(m), m.maps, m.parents, m.new_child({"z": 0})["z"], dict(m))
try:
    m["nope"]
except Exception as error:
    print(type(error).__name__, error)
try:
    del m["zz"]
except Exception as error:
    print(type(error).__name__, error)
