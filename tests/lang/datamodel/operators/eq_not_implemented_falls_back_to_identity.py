class C:
    def __eq__(self, o): return NotImplemented
c = C()
print(c == c, c == C(), c == 5, c != c, c != 5)
