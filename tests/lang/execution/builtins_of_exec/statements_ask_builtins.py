import builtins


def classes(function, name, *bases, **keywords):
    return name, bases, keywords


def imports(name, globals=None, locals=None, fromlist=(), level=0):
    return type("Module", (), {"b": (name, fromlist, level)})


space = {"__builtins__": {"__build_class__": classes, "__import__": imports, "int": int}, "__name__": "m", "__package__": "p"}
exec("class A(int, metaclass=5, k=1): z = 1\nimport a.b as x\nfrom ..q import b as y\nimport plain", space)
print(space["A"], space["x"], space["y"], space["plain"].b)

original = builtins.__build_class__


def counted(function, name, *bases, **keywords):
    print("class", name)
    return original(function, name, *bases, **keywords)


builtins.__build_class__ = counted
try:

    class Seen:
        class Inner:
            pass

finally:
    builtins.__build_class__ = original


class Unseen:
    pass


print(Seen.Inner, Unseen)
