class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print("lt", self.n); return NotImplemented
    def __gt__(self, o): print("gt", self.n); return "gt result"
    def __le__(self, o): print("le", self.n); return True
    def __ge__(self, o): print("ge", self.n); return False
print(C(1) < C(2))
print(C(1) > C(2))
print(5 <= C(1))
print(5 >= C(1))
print(C(1) <= 5)
