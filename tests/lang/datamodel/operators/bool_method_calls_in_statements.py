class B:
    def __init__(self, v): self.v = v
    def __bool__(self):
        print("?", self.v)
        return self.v
if B(False): pass
elif B(True): print("elif")
while B(False): pass
assert B(True)
print(B(True) and B(False) and 1 or "end", not B(True), [x for x in "ab" if B(False)], any([B(False), B(True), B(True)]), all([B(False), B(True)]))
