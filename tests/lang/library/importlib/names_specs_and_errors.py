import importlib, importlib.util, importlib.metadata, importlib.machinery, importlib.abc
for f in (lambda: importlib.import_module(""), lambda: importlib.import_module(".x"), lambda: importlib.import_module("..x", "a"), lambda: importlib.import_module(3),
  lambda: importlib.reload("x"), lambda: importlib.reload(type(importlib)("zzz")), lambda: importlib.util.find_spec("nope"), lambda: importlib.util.find_spec("nope.x"), lambda: importlib.util.find_spec("math.x"), lambda: importlib.util.find_spec(".x"), lambda: importlib.util.resolve_name(".x", None), lambda: importlib.util.resolve_name("...x", "a.b"), lambda: importlib.util.resolve_name("x", None), lambda: importlib.util.resolve_name("..x", "a.b"),
  lambda: importlib.metadata.version("nope"), lambda: importlib.metadata.distribution(""), lambda: importlib.metadata.entry_points(), lambda: importlib.metadata.requires("q"), lambda: importlib.metadata.files("q"), lambda: importlib.metadata.metadata("q"),
  lambda: importlib.util.find_spec("math"), lambda: importlib.util.find_spec("sys"),lambda: importlib.reload(__import__("math")), lambda: importlib.invalidate_caches(), lambda: list(importlib.metadata.distributions()), lambda: importlib.machinery.ModuleSpec("a.b", None), lambda: importlib.machinery.ModuleSpec("a", None, origin="o", is_package=True), lambda: importlib.util.spec_from_loader("a", None), lambda: importlib.machinery.ModuleSpec("a.b", None).parent, lambda: importlib.util.module_from_spec(importlib.machinery.ModuleSpec("a.b", None))):
    try: print(f())
    except BaseException as e: print(type(e), e)

