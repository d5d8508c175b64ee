import collections.abc
import sys


def show(a, *rest, c=1, **options):
    z = 3
    q = 4

    def inner():
        return q, a

    proxy = sys._getframe().f_locals
    print(list(proxy), len(proxy), "a" in proxy, "zz" in proxy, proxy.get("zz", 7), list(reversed(proxy)))
    proxy["zz"] = 8
    proxy[1] = 2
    print(list(proxy), proxy == locals(), proxy == sys._getframe().f_locals, isinstance(proxy, dict))
    for text in (
        "proxy.pop('a')", "proxy.popitem()", "proxy.clear()", "proxy['nope']", "hash(proxy)", "proxy | 3", "type(proxy)()",
        "type(proxy)(3)", "(proxy | {'a': 9})['a']", "({'a': 9} | proxy)['a']", "proxy.setdefault('z', 5)",
        "proxy.setdefault('n', 5)", "proxy.update([('z', 12)])", "proxy.pop('n')", "proxy.pop('nn', 4)", "proxy.update(3)",
        "proxy.nope", "proxy.__ior__({'z': 66})['z']", "type(proxy.items()), type(proxy.values()), type(proxy.keys())",
    ):  # fmt: skip
        try:
            print(text, "=>", eval(text, {"proxy": proxy}))
        except Exception as error:
            print(text, "=>", type(error).__name__, error)
    for text in "del proxy['a']", "del proxy['zz']", "del proxy['zz']":
        try:
            exec(text, {"proxy": proxy})
            print(text)
        except Exception as error:
            print(text, "=>", type(error).__name__, error)
    print(z, a, isinstance(proxy, collections.abc.Mapping), isinstance(proxy, collections.abc.MutableMapping))
    match proxy:
        case {"a": found}:
            print("matched", found)


show(1, 2, e=3)
