class L:
    def __init__(self, n): self.n = n
    def __len__(self):
        print("len")
        return self.n
class B(L):
    def __bool__(self):
        print("bool")
        return True
print(bool(L(0)), bool(L(3)), bool(B(0)), not L(0), "yes" if L(1) else "no", L(0) or "or")
class N: pass
print(bool(N()))
