class C:
    def __init__(self): self.value = 1
    def get(self): return value
C().get()
