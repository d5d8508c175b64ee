import sys
from importlib.abc import MetaPathFinder, Loader
from importlib.machinery import ModuleSpec
class Finder(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name in ("virtual", "virtual.sub"): return ModuleSpec(name, Maker(), is_package=name == "virtual")
class Maker(Loader):
    def exec_module(self, module): module.answer = 42; print("exec", module.__name__, module.__package__)
sys.meta_path.append(Finder())
import virtual

from virtual import sub
import virtual.sub as s
print(virtual.answer, s.answer, virtual.sub is s, "virtual" in sys.modules, virtual.__spec__.name, virtual.__path__)
import importlib; importlib.reload(virtual); 
import importlib.util; print(importlib.util.find_spec("virtual").name)
try: import virtual.nope
except ImportError as e: print(e)
