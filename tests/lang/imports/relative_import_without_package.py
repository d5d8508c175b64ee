try:
    exec("from . import x", {"__name__": "__main__"})
except Exception as error:
    print(type(error).__name__, error)
try:
    exec("from .y import x", {"__name__": "a.b", "__package__": "nonexistent_pkg"})
except Exception as error:
    print(type(error).__name__, error)
