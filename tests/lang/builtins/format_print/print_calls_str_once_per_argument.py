class C:
    def __init__(self, n): self.n = n
    def __str__(self):
        return f"C{self.n}"
print(C(1), C(2), [C(3)] == [], sep="\n")
