a = bytearray(b"Ab c")
print(a.upper(), a.split(), a.replace(b"b", b"x"), a[1:3], a + b"!", b"!" + a, a * 2, a.decode(), a.hex(), a.find(b"c"), a.strip(b"A"), a.partition(b" "))
