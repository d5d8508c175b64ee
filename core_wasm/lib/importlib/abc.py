"""Abstract base classes related to import."""

import abc
from importlib.machinery import BuiltinImporter, SourceFileLoader

__all__ = ["ExecutionLoader", "InspectLoader", "Loader", "MetaPathFinder", "PathEntryFinder"]


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Abstract base class for import finders on sys.meta_path."""

    def invalidate_caches(self):
        """An optional method for clearing the finder's cache, if any."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Abstract base class for path entry finders."""

    def invalidate_caches(self):
        """An optional method for clearing the finder's cache, if any."""


class Loader(metaclass=abc.ABCMeta):
    """Abstract base class for import loaders."""

    def create_module(self, spec):
        """Return a module to initialize and into which to load; None for the usual one."""
        return None


class InspectLoader(Loader):
    """Abstract base class for loaders which support inspection about the modules they can load."""

    def is_package(self, fullname):
        """Whether the module has submodules; ImportError if it cannot be found."""
        raise ImportError

    @abc.abstractmethod
    def get_source(self, fullname):
        """The source text of the module, or None."""
        raise ImportError

    def get_code(self, fullname):
        """The code object of the module, or None if it has no source."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @staticmethod
    def source_to_code(data, path="<string>"):
        """Compile 'data' into a code object."""
        return compile(data, path, "exec", dont_inherit=True)

    def exec_module(self, module):
        """Execute the module."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """Abstract base class for loaders that wish to support the execution of modules as scripts."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """The value of the module's `__file__`."""
        raise ImportError


MetaPathFinder.register(BuiltinImporter)
Loader.register(BuiltinImporter)
ExecutionLoader.register(SourceFileLoader)
