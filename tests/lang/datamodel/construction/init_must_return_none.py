class C:
    def __init__(self): return 5
try:
    C()
except Exception as error:
    print(type(error).__name__, error)
class D:
    def __init__(self): return None
print(type(D()).__name__)
