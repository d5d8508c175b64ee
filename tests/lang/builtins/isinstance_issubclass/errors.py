def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


class A: pass
show(lambda: isinstance(1))
show(lambda: isinstance(1, 1))
show(lambda: issubclass(1, int))
show(lambda: issubclass(A(), A))
show(lambda: issubclass(A, [A]))
show(lambda: isinstance(A(), "A"))
