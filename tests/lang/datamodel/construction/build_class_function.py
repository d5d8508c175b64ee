def body(): pass
print(__build_class__(lambda: None, "Made").__name__)
try:
    __build_class__()
except Exception as e:
    print(type(e).__name__, e)
try:
    __build_class__(5, "x")
except Exception as e:
    print(type(e).__name__, e)
try:
    __build_class__(lambda: None, 5)
except Exception as e:
    print(type(e).__name__, e)
