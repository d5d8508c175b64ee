class M:
    def __init__(self, n): self.n = n
    def __enter__(self): print("in", self.n)
    def __exit__(self, *a): print("out", self.n)
def f():
    try:
        with M(1):
            try:
                with M(2):
                    return "value"
            finally:
                print("inner finally")
    finally:
        print("outer finally")
print(f())
