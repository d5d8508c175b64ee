# __init__ of a list or set that has items empties it first.
for made in ([1, 2], {1, 2}):
    kind = type(made)
    try: made.__init__(5)
    except TypeError as error: print(error, made)
    made = kind("ab"); made.__init__(made); print(made)
    made = kind([1, 2]); made.__init__("a"); print(made)
    made.__init__(); print(made)
    def broken():
        yield 7
        raise ValueError("end")
    made = kind([1]); 
    try: made.__init__(broken())
    except ValueError as error: print(error, made)
class Length:
    def __getitem__(self, index):
        if index > 1: raise IndexError
        return index
    def __len__(self): print("asked"); return 2
print(list(Length()), tuple(Length()), bytes(Length()))
# A property that no class has named is called as its getter.
class C: pass
def width(self): return 1
C.x = property(width)
for change in (lambda: setattr(C(), "x", 1), lambda: delattr(C(), "x"), lambda: C.x.__set__(5, 1)):
    try: change()
    except AttributeError as error: print(error)
C.y = property(None, width)
try: C().y
except AttributeError as error: print(error)
