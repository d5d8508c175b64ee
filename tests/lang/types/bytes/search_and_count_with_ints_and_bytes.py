b = b"banana\x00banana"
print(b.find(97), b.rfind(b"an"), b.count(b"ana"), b.count(0), b.split(b"\x00"), b.index(0), b[6], b[-1:], b.replace(b"na", b"NA", 2), b"nan" in b, 0 in b, b.partition(b"\x00")[2] == b[:6])
