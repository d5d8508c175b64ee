def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(..., Ellipsis, repr(...), ... is Ellipsis, type(...), bool(...), NotImplemented, type(NotImplemented), type(...)() is ...)
show(lambda: bool(NotImplemented))
show(lambda: ...())
show(lambda: ... + 1)
