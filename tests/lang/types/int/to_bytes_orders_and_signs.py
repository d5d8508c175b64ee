print((1024).to_bytes(2, "big"), (1024).to_bytes(10, "little"), (-1).to_bytes(3, "big", signed=True))
print((0).to_bytes(0, "big"), (255).to_bytes(), (5).to_bytes(2), (-128).to_bytes(1, "big", signed=True))
print((2**100).to_bytes(13, "little"), (-(2**100)).to_bytes(14, "big", signed=True))
