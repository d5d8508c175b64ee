import inspect


class Base:
    shared = 1

    def method(self): ...


class Left(Base):
    @staticmethod
    def static(): ...

    @classmethod
    def of_class(cls): ...


class Right(Base):
    @property
    def value(self):
        raise ValueError("never asked")


class Both(Left, Right): ...


def shown(tree):
    return [shown(part) if isinstance(part, list) else (part[0].__name__, [base.__name__ for base in part[1]]) for part in tree]


print(shown(inspect.getclasstree([Left, Right, Both])))
print(shown(inspect.getclasstree([Left, Both], unique=True)))
children = {Base: [Right, Left], object: [Base]}
print(shown(inspect.walktree([object], children, None)))
for attribute in inspect.classify_class_attrs(Both):
    if not attribute.name.startswith("__"):
        print(attribute.name, attribute.kind, attribute.defining_class.__name__, type(attribute) is inspect.Attribute)
print([(name, type(value).__name__) for name, value in inspect.getmembers_static(Both()) if not name.startswith("__")])
print([name for name, _ in inspect.getmembers_static(Both, inspect.isfunction)])
print([name for name, _ in inspect.getmembers(Both, inspect.isroutine) if not name.startswith("__")])
try:
    inspect.getmembers(Both())
except ValueError as error:
    print(error)
