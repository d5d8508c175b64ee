class C:
    def __init__(self): return 5
try:
    C()
except Exception as e:
    print(type(e).__name__, e)
class D:
    def __init__(self): return None
print(type(D()).__name__)
