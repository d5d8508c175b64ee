class M:
    def __enter__(self): raise ValueError("enter failed")
    def __exit__(self, *e): print("never")
try:
    with M(): print("never")
except Exception as e:
    print(type(e).__name__, e)
