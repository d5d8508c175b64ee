class Inner: radius = 1
class Outer:
    def __init__(self): self.inner = Inner()
print(Outer().radius)
