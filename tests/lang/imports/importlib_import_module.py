import importlib
print(importlib.import_module("math").sqrt(9), importlib.import_module("collections.abc").__name__)
try:
    importlib.import_module("nope.nope")
except Exception as error:
    print(type(error).__name__, error)
try:
    importlib.import_module(".x")
except Exception as error:
    print(type(error).__name__, error)
