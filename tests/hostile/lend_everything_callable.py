# outcome: finished | host_calls
import builtins, functools, types
class Meta(type):
    def __getattribute__(cls, name):
        if name == "__qualname__":
            raise ZeroDivisionError
        return super().__getattribute__(name)
class Strange(metaclass=Meta):
    __call__ = 5
    def __getattr__(self, name): raise SystemError
class Deep(dict):
    def __call__(self): return self
host(Strange, Deep(), Deep(a=1).get, functools.partial(print), types.MethodType(print, 5), type, object, Strange.__init_subclass__)
try:
    host(Strange())
except TypeError:
    pass
for name in dir(builtins):
    try:
        host([getattr(builtins, name)])
    except TypeError:
        pass
