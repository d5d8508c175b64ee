class A:
    def __getattr__(self, n): return "A:" + n
class B(A):
    x = "B.x"
b = B()
b.y = "inst"
print(b.x, b.y, b.z, B.x)
try:
    B.z
except Exception as error:
    print(type(error).__name__, error)
