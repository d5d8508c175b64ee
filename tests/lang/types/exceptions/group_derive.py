class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + "!", excs)
g = MyGroup("m", [ValueError(1), KeyError(2)])
a, b = g.split(ValueError)
print(type(a).__name__, repr(a), repr(b), type(ExceptionGroup("x", [ValueError()]).derive([KeyError()])).__name__)
