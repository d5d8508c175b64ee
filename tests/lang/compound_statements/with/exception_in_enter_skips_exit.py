class M:
    def __enter__(self): raise ValueError("enter failed")
    def __exit__(self, *e): print("never")
try:
    with M(): print("never")
except Exception as error:
    print(type(error).__name__, error)
