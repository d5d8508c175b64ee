import weakref


class Node:
    def __init__(self, name="n"):
        self.name = name

    def __call__(self, x):
        return x + 1


class Plain:
    name = "plain"


called, plain = Node(), Plain()
proxy, other = weakref.proxy(called), weakref.proxy(plain)
print(type(proxy) is weakref.CallableProxyType, type(other) is weakref.ProxyType, weakref.ProxyTypes)
print(weakref.ReferenceType is weakref.ref, isinstance(weakref.ref(plain), weakref.ReferenceType))
print(proxy(1), proxy.name, other.name, proxy.__class__ is Node, weakref.proxy(plain) is other)
for name in ["ReferenceType", "ProxyType", "CallableProxyType"]:
    cls = getattr(weakref, name)
    print(cls.__name__, cls.__module__)
    try:
        cls()
    except TypeError:
        print("cannot be made without an object")
for wrong in [lambda: hash(other), lambda: other()]:
    try:
        wrong()
    except TypeError as error:
        print(str(error).replace("weakref.", ""))
print(weakref.proxy(called) is proxy, weakref.proxy(called, print) is proxy, weakref.proxy(called, None) is proxy)
del called, plain
for dead in [lambda: proxy.name, lambda: proxy(1), lambda: str(other), lambda: bool(other)]:
    try:
        dead()
    except ReferenceError as error:
        print(error)
