import array

print(array.ArrayType is array.array, array.typecodes, array.ArrayType("b", b"ab"))
a = array.array("i", [1, 2, 3])
address, length = a.buffer_info()
print(type(address), length, array.array("d").buffer_info()[1], a.buffer_info() == (address, 3))
try:
    a.tofile([])
except AttributeError as error:
    print(error)


class File:
    def __init__(self):
        self.pieces = []

    def write(self, data):
        self.pieces.append(bytes(data))


f = File()
print(a.tofile(f), f.pieces, b"".join(f.pieces) == a.tobytes())
f = File()
array.array("h").tofile(f)
print(f.pieces)
big = array.array("B", bytes(70000))
f = File()
big.tofile(f)
print([len(piece) for piece in f.pieces])
