def body(): pass
print(__build_class__(lambda: None, "Made").__name__)
try:
    __build_class__()
except Exception as error:
    print(type(error).__name__, error)
try:
    __build_class__(5, "x")
except Exception as error:
    print(type(error).__name__, error)
try:
    __build_class__(lambda: None, 5)
except Exception as error:
    print(type(error).__name__, error)
