"""`import`: names of modules to modules.

Modules are found, in this order, in `sys.modules`, among the baked ones (already executed, waiting to be asked for), among
the sources that the host has (`_source_of`), and by the finders of `sys.meta_path`.
"""

# What the host has answered: name -> (source, is_package), or None.
_source_modules = {}

_host_module = _host_function("wardian.module")
_host_module_names = _host_function("wardian.modules")


def _source_of(name):
    """(source, is_package) of a module that the host has, or None. It is asked once for each name."""
    if name not in _source_modules:
        if not _host_has_modules():
            return None
        given = _host_module(name)
        _source_modules[name] = None if given is None else tuple(given)
    return _source_modules[name]


def _source_names():
    """The names of all modules that the host has."""
    return _host_module_names() if _host_has_modules() else []


def _builtin___import__(name, globals=None, locals=None, fromlist=(), level=0):
    """Import a module: what the import statement calls."""
    if not isinstance(name, str):
        raise TypeError("module name must be a string")
    if level < 0:
        raise ValueError("level must be >= 0")
    if level:
        absolute = _absolute_name(name, globals, level)
    elif name:
        absolute = name
    else:
        raise ValueError("Empty module name")
    module = _import_module(absolute)
    if fromlist:
        if hasattr(module, "__path__"):
            _import_listed(module, fromlist)
        return module
    if not name:
        return module
    front = name.partition(".")[0]
    if front == name:
        return module
    if not level:
        return _import_module(front)
    return _modules()[absolute[: len(absolute) - (len(name) - len(front))]]


def _absolute_name(name, globals, level):
    """`name` with `level` dots in front of it, seen from the package of `globals`."""
    if not isinstance(globals, dict):
        if globals is None:
            raise KeyError("'__name__' not in globals")
        raise TypeError("globals must be a dict")
    package = globals.get("__package__")
    if package is not None:
        if not isinstance(package, str):
            raise TypeError("package must be a string")
    else:
        package = globals.get("__name__")
        if package is None:
            raise KeyError("'__name__' not in globals")
        if not isinstance(package, str):
            raise TypeError("__name__ must be a string")
        if "__path__" not in globals:
            package = package.rpartition(".")[0]
    if not package:
        raise ImportError("attempted relative import with no known parent package")
    for _ in range(level - 1):
        package, dot, _ = package.rpartition(".")
        if not dot:
            raise ImportError("attempted relative import beyond top-level package")
    return f"{package}.{name}" if name else package


def _import_module(name):
    modules = _modules()
    if name in modules:
        return _find_module(name)
    parent, _, child = name.rpartition(".")
    package = None
    if parent:
        package = _import_module(parent)
        if name in modules:
            return _find_module(name)
        if not hasattr(package, "__path__") and name not in _baked_modules():
            raise ModuleNotFoundError(f"No module named {name!r}; {parent!r} is not a package", name=name)
    module = _find_module(name)
    if module is None:
        found = _source_of(name)
        if found is not None:
            module = _load_source(name, *found)
        else:
            module = _found_elsewhere(name, None if package is None else package.__path__)
            if module is None:
                raise _not_found(name)
    elif package is not None and child in package.__dict__:
        # A baked package has executed already: what it has under the name stays.
        return module
    if package is not None:
        try:
            setattr(package, child, module)
        except AttributeError:
            pass
    return module


def _load_source(name, source, is_package):
    module = _new_module(name)
    namespace = module.__dict__
    path = name.replace(".", "/")
    namespace["__file__"] = f"{path}/__init__.py" if is_package else f"{path}.py"
    namespace["__package__"] = name if is_package else name.rpartition(".")[0]
    if is_package:
        namespace["__path__"] = [path]
    code = _compile_module(source, namespace["__file__"])
    modules = _modules()
    modules[name] = module
    return _initialized(name, _run_code, code, namespace, namespace)


# Names of modules whose bodies are running.
_initializing = []


def _initialized(name, run, *args):
    """What `sys.modules` has under the name when the body of the module has run."""
    modules = _modules()
    _initializing.append(name)
    try:
        run(*args)
    except BaseException:
        modules.pop(name, None)
        raise
    finally:
        _initializing.remove(name)
    return modules[name]


def _found_elsewhere(name, path):
    """The module that a finder of `sys.meta_path`, which starts empty here, knows to make."""
    for finder in [*_baked_modules()["sys"].meta_path]:
        find = getattr(finder, "find_spec", None)
        if find is None:
            continue
        spec = find(name, path, None)
        if spec is not None:
            return _load_spec(spec)
    return None


def _load_spec(spec):
    module = _module_of_spec(spec)
    _modules()[spec.name] = module
    if spec.loader is not None:
        return _initialized(spec.name, spec.loader.exec_module, module)
    if spec.submodule_search_locations is None:
        raise ImportError("missing loader", name=spec.name)
    return module


def _module___repr__(self, /):
    spec = self.__spec__
    if spec.origin is not None:
        return f"<module {spec.name!r} from {spec.origin!r}>" if spec.has_location else f"<module {spec.name!r} ({spec.origin})>"
    return f"<module {spec.name!r}>" if spec.loader is None else f"<module {spec.name!r} ({spec.loader!r})>"


def _module_of_spec(spec):
    """A module that has not run yet, made as its loader wants it."""
    loader = spec.loader
    module = loader.create_module(spec) if hasattr(loader, "create_module") else None
    if module is None:
        module = _new_module(spec.name)
    own = module.__dict__
    for name, value in (
        ("__name__", spec.name),
        ("__loader__", loader),
        ("__package__", spec.parent),
        ("__spec__", spec),
    ):
        if own.get(name) is None:
            setattr(module, name, value)
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module


def _import_listed(package, names):
    """Submodules that `from package import names` asks for."""
    for name in names:
        if not isinstance(name, str):
            where = f"{package.__name__}.__all__" if names is getattr(package, "__all__", None) else "``from list''"
            raise TypeError(f"Item in {where} must be str, not {_class_of(name).__name__}")
        if name == "*":
            listed = getattr(package, "__all__", None)
            if listed is not None and names is not listed:
                _import_listed(package, listed)
        elif not hasattr(package, name):
            full = f"{package.__name__}.{name}"
            try:
                _import_module(full)
            except ModuleNotFoundError as error:
                if error.name != full:
                    raise


def _import_from(module, name):
    """`from module import name`, where looking the attribute up runs guest code or has found nothing."""
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    own = getattr(module, "__name__", None)
    if isinstance(own, str):
        found = _modules().get(f"{own}.{name}")
        if found is not None:
            return found
    else:
        own = None
    file = getattr(module, "__file__", None)
    where = f" ({file})" if isinstance(file, str) else ""
    if own in _initializing:
        whence = f"partially initialized module {own!r} (most likely due to a circular import)"
    else:
        whence = repr(own or "<unknown module name>")
        where = where or " (unknown location)"
    raise ImportError(
        f"cannot import name {name!r} from {whence}{where}",
        name=own,
        path=file if isinstance(file, str) else None,
        name_from=name,
    )


def _import_star(module, namespace):
    names = getattr(module, "__all__", None)
    given = names is not None
    if not given:
        own = getattr(module, "__dict__", None)
        if own is None:
            raise ImportError("from-import-* object has no __dict__ and no __all__")
        names = [*own]
    for name in names:
        if not isinstance(name, str):
            where = "Item in {}.__all__" if given else "Key in {}.__dict__"
            raise TypeError(f"{where.format(module.__name__)} must be str, not {_class_of(name).__name__}")
        if given or not name.startswith("_"):
            namespace[name] = getattr(module, name)
