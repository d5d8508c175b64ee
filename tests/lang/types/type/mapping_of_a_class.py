import types


class Base:
    """Of Base."""

    x = 1

    def method(self): ...


proxy = Base.__dict__
print(type(proxy).__name__ == "mappingproxy", type(proxy) is types.MappingProxyType)
print(proxy["x"], proxy.get("y"), proxy.get("y", 2), "method" in proxy, list(proxy.keys())[:2])
print(len(proxy) == len(list(proxy)), sorted(proxy.copy()) == sorted(proxy), type(proxy.copy()))
for change in ["proxy['x'] = 2", "del proxy['x']", "proxy.clear()", "hash(proxy)"]:
    try:
        exec(change)
    except (TypeError, AttributeError) as error:
        print(error)
own = types.MappingProxyType({"b": 1, "a": 2})
print(own, repr(own), list(reversed(own)), own == {"a": 2, "b": 1}, own | {"c": 3}, {"z": 0} | own)
print(own.items(), own.values(), list(own))
try:
    own |= {"c": 3}
except TypeError as error:
    print(error)

try:
    types.MappingProxyType([1])
except TypeError as error:
    print(error)
try:
    types.MappingProxyType()
except TypeError as error:
    print(error)
