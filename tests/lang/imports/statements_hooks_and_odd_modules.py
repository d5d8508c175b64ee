import sys, builtins
def t(s, **g):
    ns = {"__name__": "m", **g}
    try: exec(s, ns); print(s, "ok", sorted(k for k in ns if not k.startswith("__"))[:6])
    except BaseException as e: print(s, "->", type(e).__name__, e, getattr(e, "name", None), getattr(e, "path", None))
for s in ("import nope", "import nope.sub", "import sys.nope", "from sys import nope", "from nope import x", "from sys import maxsiz", "import math as m, sys", "from math import pi as p, e", "from math import *", "from . import x", "from .. import x", "from .m import x", "import math.x", "from math import (pi)", "import collections.abc as ca; print(ca.__name__)", ): t(s)
t("from . import x", __package__="")
t("from . import x", __package__="nopkg")
t("from .. import x", __package__="a.b")
t("from ... import x", __package__="a")
t("from . import x", __package__=3)
import types
m = types.ModuleType("fake", "doc"); m.a = 1; m._h = 2; sys.modules["fake"] = m
import fake; print(fake is m, fake.__doc__, fake, fake.__name__, fake.__spec__, fake.__loader__, fake.__package__)
t("from fake import *"); m.__all__ = ["_h"]; t("from fake import *"); m.__all__ = ["zz"]; t("from fake import *"); m.__all__ = [3];  del m.__all__
def ga(n):
    if n == "dyn": return "dynamic"
    raise AttributeError("module custom " + n)
m.__getattr__ = ga; t("from fake import dyn; print(dyn)"); t("from fake import other"); m.__dir__ = lambda: ["q", "b"]; print(dir(m)); del m.__getattr__
try: m.missing
except AttributeError as e: print(e)
sys.modules["none"] = None; t("import none"); t("from none import x")
sys.modules["weird"] = 42; t("import weird; print(weird)"); t("from weird import x"); t("from weird import *")
pkg = types.ModuleType("pkg"); pkg.__path__ = []; sys.modules["pkg"] = pkg; sub = types.ModuleType("pkg.sub"); sys.modules["pkg.sub"] = sub
t("import pkg.sub; print(hasattr(pkg, 'sub'))"); t("from pkg import sub; print(sub.__name__)"); t("import pkg.nosub"); t("from pkg import nosub"); t("import pkg.sub as ps; print(ps)")
t("from .sub import q", __package__="pkg"); t("from . import sub; print(sub)", __package__="pkg")
old = builtins.__import__
def hook(name, globals=None, locals=None, fromlist=(), level=0):
    print("hook", name, fromlist, level); return old(name, globals, locals, fromlist, level)
builtins.__import__ = hook
import math; from math import pi, tau
from collections import abc
builtins.__import__ = old
for a in ((3,), ("",), ("math", None, None, (), -1), ("math", 3), ("math", None, None, ("pi",)), ("collections.abc",), ("collections.abc", None, None, ("x",)), ("x", {}, {}, (), 1), ("math", None, None, "ab")):
    try: print(a, __import__(*a).__name__)
    except BaseException as e: print(a, type(e).__name__, e)
class Finder:
    @staticmethod
    def find_spec(name, path, target=None):
        if name == "virt":
            from importlib.machinery import ModuleSpec
            return ModuleSpec("virt", Loader())
class Loader:
    def create_module(self, spec): return None
    def exec_module(self, mod): mod.value = 42
sys.meta_path.append(Finder)
import virt; print(virt.value, virt.__spec__.name, virt.__loader__.__class__.__name__)
try:
    import nope1
except ImportError as e: print(e.msg, e.name, e.path)
def f():
    import math as mm
    from math import floor
    return mm.pi > 3, floor(2.5)
print(f())
try: exec("def g():\n from math import *")
except SyntaxError as e: print(e)
mod = type(sys)("x"); print(mod, mod.__doc__)
for bad in ((), (3,), ("a", "b", "c")):
    try: type(sys)(*bad)
    except TypeError as e: print(e)
class SubMod(types.ModuleType):
    @property
    def prop(self): return "p"
sm = SubMod("sm"); print(sm.prop, sm); m.__class__ = SubMod; print(m.prop)
