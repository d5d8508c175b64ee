class E:
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        print("eq", self.n, o)
        return self.n == o
match E(2):
    case 1: print("one")
    case 2: print("two")
