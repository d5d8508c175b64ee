import importlib.machinery
import sys

SOURCES = {
    "ring_a": "import ring_b\na = 1",
    "ring_b": "from ring_a import a",
    "half": "import other_half\nv = 1",
    "other_half": "import half\nw = getattr(half, 'v', 'not yet')",
    "replaces": "import sys\nsys.modules[__name__] = 'something else'",
    "removes": "import sys\ndel sys.modules[__name__]",
    "fails": "1 / 0",
}


class Finder:
    def find_spec(self, name, path, target=None):
        if name == "unloadable":
            return importlib.machinery.ModuleSpec(name, None)
        if name in SOURCES:
            return importlib.machinery.ModuleSpec(name, self)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(SOURCES[module.__name__], module.__dict__)

    def __repr__(self):
        return "<the finder>"


sys.meta_path.append(Finder())
for name in SOURCES:
    try:
        print(name, __import__(name))
    except Exception as error:
        print(name, type(error).__name__, error)
    print(name in sys.modules)
print(sys.modules["other_half"].w)
try:
    import unloadable
except ImportError as error:
    print(error, error.name)
