def make(kind, msg):
    try:
        raise kind(msg)
    except Exception as e:
        return e
raise ExceptionGroup("outer", [
    make(ValueError, "one"),
    ExceptionGroup("inner", [make(KeyError, "two"), make(TypeError, "three")]),
    make(OSError, "four"),
])
