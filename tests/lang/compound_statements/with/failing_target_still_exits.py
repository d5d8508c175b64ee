class M:
    def __enter__(self): return 1
    def __exit__(self, *a):
        print("exit", a[0].__name__)
        return True
with M() as (a, b):
    print("never")
print("after")
