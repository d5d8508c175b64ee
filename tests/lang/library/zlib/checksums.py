import zlib

data = bytes(range(256)) * 100
for size in (0, 1, 2, 3, 4, 5, 7, 100, 5551, 5552, 5553, 25600):
    print(size, zlib.crc32(data[:size]), zlib.adler32(data[:size]), zlib.crc32(data[:size], 7), zlib.adler32(data[:size], 7))
crc = 0
adler = 1
for start in range(0, len(data), 777):
    crc = zlib.crc32(data[start : start + 777], crc)
    adler = zlib.adler32(bytearray(data[start : start + 777]), adler)
print(crc == zlib.crc32(data), adler == zlib.adler32(memoryview(data)), zlib.crc32(b"x", -1), zlib.crc32(b"x", 1 << 40))
for bad in ("text", 5, None):
    try:
        zlib.crc32(bad)
    except TypeError as error:
        print(error)
print(zlib.error.__mro__[1:])
