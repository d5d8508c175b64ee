"""`__new__` of immutable built-ins leaves keywords to the `__init__` of a subclass, if there is one."""


def check(base, *args):
    class Named(base):
        def __init__(self, *args, name=None):
            self.name = name

    class Plain(base):
        pass

    made = Named(*args, name="x")
    print(base.__name__, made == base(*args), made.name)
    for attempt in (lambda: Plain(*args, name="x"), lambda: base(*args, name="x"), lambda: base.__new__(base, name="x")):
        try:
            attempt()
        except TypeError as error:
            print(error)


check(tuple, [1, 2])
check(frozenset, [1])
check(float, 1.5)
