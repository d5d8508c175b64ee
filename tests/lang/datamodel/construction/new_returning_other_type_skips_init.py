class C:
    def __new__(cls): return 5
    def __init__(self): print("never")
class D(C):
    def __new__(cls): return object.__new__(C) if False else [1]
print(C(), D())
