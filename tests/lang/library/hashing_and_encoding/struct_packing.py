import struct
print(struct.pack("<bBhHiIqQ", -1, 255, -2, 65535, -3, 4, -5, 6), struct.pack(">f", 1.5), struct.pack("!d", 0.1), struct.pack("3s5sx?", b"abcd", b"xy", True), struct.unpack("<HI", b"\x01\x00\x02\x00\x00\x00"), struct.calcsize("<bhi"), struct.unpack(">2h", b"\xff\xff\x00\x01"), list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")))
try:
    struct.pack("<b", 200)
except Exception as error:
    print(type(error).__name__, error)
try:
    struct.unpack("<I", b"abc")
except Exception as error:
    print(type(error).__name__, error)
try:
    struct.pack("z", 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    struct.pack("<i")
except Exception as error:
    print(type(error).__name__, error)
