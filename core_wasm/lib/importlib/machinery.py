"""What finds and loads modules, as objects: there is one importer for the library and one for the host's sources."""

from _prelude import _baked_modules, _import_module, _source_of

__all__ = [
    "BuiltinImporter", "FrozenImporter", "ModuleSpec", "SOURCE_SUFFIXES", "BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES",
    "SourceFileLoader", "all_suffixes",
]  # fmt: skip

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = []
EXTENSION_SUFFIXES = []


def all_suffixes():
    """Returns a list of all recognized module suffixes for this process"""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    """The specification for a module, used for loading.

    `name` is its full name, `loader` what loads it, `origin` where it comes from, `submodule_search_locations` where
    a package looks for what is in it (None for a plain module).
    """

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False

    def __repr__(self):
        args = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            args.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            args.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __eq__(self, other):
        try:
            return (
                self.name == other.name and self.loader == other.loader and self.origin == other.origin
                and self.submodule_search_locations == other.submodule_search_locations
                and self.has_location == other.has_location
            )  # fmt: skip
        except AttributeError:
            return NotImplemented

    @property
    def parent(self):
        """The name of the module's parent."""
        return self.name.rpartition(".")[0] if self.submodule_search_locations is None else self.name

    @property
    def has_location(self):
        """Whether `origin` says where the source is."""
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)

    @property
    def cached(self):
        """Where the compiled form would be: nothing is cached here."""
        return None


class BuiltinImporter:
    """Imports the modules of the library, which are part of the interpreter."""

    __module__ = "_frozen_importlib"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """The spec of a module of the library, or None."""
        if fullname not in _baked_modules():
            return None
        is_package = hasattr(_baked_modules()[fullname], "__path__")
        return ModuleSpec(fullname, cls, origin="built-in", is_package=is_package)

    @staticmethod
    def create_module(spec):
        """Create a built-in module"""
        return _import_module(spec.name)

    @staticmethod
    def exec_module(module):
        """Exec a built-in module: its body has run already."""

    @classmethod
    def get_source(cls, fullname):
        """Return None as built-in modules do not have source code."""
        return None

    @classmethod
    def is_package(cls, fullname):
        """Whether the module has submodules."""
        return hasattr(_baked_modules()[fullname], "__path__")


class FrozenImporter(BuiltinImporter):
    """Nothing is frozen apart from what is built in."""

    __module__ = "_frozen_importlib"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """None: see BuiltinImporter."""
        return None


class SourceFileLoader:
    """Loads a module whose source the host gave."""

    __module__ = "_frozen_importlib_external"

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def create_module(self, spec):
        """Use default semantics for module creation."""
        return None

    def exec_module(self, module):
        """Execute the module."""
        code = compile(self.get_source(self.name), self.path, "exec", dont_inherit=True)
        exec(code, module.__dict__)

    def get_filename(self, fullname=None):
        """Return the path to the source file as found by the finder."""
        return self.path

    def get_source(self, fullname):
        """The source text of the module."""
        found = _source_of(fullname)
        if found is None:
            raise ImportError("source not available through get_data()", name=fullname)
        return found[0]

    def is_package(self, fullname):
        """Whether the module has submodules."""
        return _source_of(fullname)[1]


def _source_spec(name):
    found = _source_of(name)
    if found is None:
        return None
    is_package = found[1]
    folder = name.replace(".", "/")
    path = f"{folder}/__init__.py" if is_package else f"{folder}.py"
    spec = ModuleSpec(name, SourceFileLoader(name, path), origin=path, is_package=is_package)
    if is_package:
        spec.submodule_search_locations.append(folder)
    spec.has_location = True
    return spec
