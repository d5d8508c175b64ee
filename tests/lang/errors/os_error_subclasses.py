class New(OSError):
    def __new__(cls, message, extra):
        self = super().__new__(cls, message)
        self.extra = extra
        return self
class Init(OSError):
    def __init__(self, message, extra):
        super().__init__(message)
        self.extra = extra
class Both(Init, New): pass
class Silent(OSError):
    def __init__(self, a, b): pass
class Keywords(OSError):
    def __init__(self, *args, flag=None):
        super().__init__(*args)
        self.flag = flag
for e in New("text", "more"), New("text", extra="more"), Init("text", "more"), Init(message="text", extra=1), Both("text", "more"):
    print(type(e).__name__, e.args, e.extra, str(e), e.errno)
e = Silent(2, "x"); print(e.args, e.errno, e.strerror, str(e))
e = Keywords(2, "x", "file", flag=1); print(type(e).__name__, e.args, e.errno, e.strerror, e.filename, e.flag, str(e))
class Plain(OSError): pass
for make in (lambda: Plain("a", b=1), lambda: OSError("a", b=1), lambda: OSError(x=1), lambda: Keywords("a", b=1)):
    try: print(make())
    except TypeError as e: print(e)
e = Plain(2, "x"); print(type(e).__name__, e.args, e.errno)
e.__init__(3, "y"); print(e.args, e.errno)
e = Plain(2, "x", "f", None, "g"); print(type(e).__name__, e.args, e.filename, e.filename2, e)
