def show(c, depth=0):
    print("  " * depth + c.__name__)
    for s in sorted(c.__subclasses__(), key=lambda k: k.__name__):
        if s.__module__ == "builtins":
            show(s, depth + 1)
show(LookupError)
show(ArithmeticError)
show(OSError)
show(RuntimeError)
show(ValueError)
show(Warning)
