"""Bound methods, static and class methods and mapping proxies show the object that they hold by its __repr__."""
import types


class Lamp:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Lamp({self.name!r})"

    def __call__(self):
        return self.name

    def light(self):
        pass


lamp = Lamp("desk")
print(lamp.light, [lamp.light], f"{lamp.light}", "%s %r" % (lamp.light, lamp.light))
print(types.MethodType(lamp, lamp))
print(staticmethod(lamp), classmethod(lamp))
print(types.MappingProxyType({lamp: lamp.light}), str(types.MappingProxyType({1: lamp})))
print(slice(lamp, None), {1: lamp}.values(), {lamp.name: lamp}.items())
print(types.SimpleNamespace(lamp=lamp))
print(dir(None) == dir(type(None)), None.__str__(), type(None).__repr__(None))
