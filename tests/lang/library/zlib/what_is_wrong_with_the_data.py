import zlib

packed = zlib.compress(b"hello hello hello hello" * 10)


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for data in (
    b"", b"xx", packed[:-1], packed[:9], b"x\x9c\x07", packed[:-1] + b"!", b"\x78\x9d", b"x\x9c\x4b\xff\xff\xff\xff",
    b"x\x9c\x01\x00\x00\x00\x00", b"x\x9c\x05" + b"\xff" * 40, b"\x79\x9c", b"\x88\x1c", b"x\xbb\0\0\0\0",
):  # fmt: skip
    attempt(zlib.decompress, data)
attempt(zlib.decompress, b"\x03\x02", -15)
attempt(zlib.decompress, b"\x1f\x8b\x07" + bytes(20), 31)
attempt(zlib.decompress, b"\x1f\x8b\x08\xff" + bytes(20), 31)
attempt(zlib.decompress, packed, 31)
attempt(zlib.decompress, packed, 8)
attempt(zlib.decompress, packed, bufsize=-1)
attempt(zlib.compress, b"", 10)
attempt(zlib.compress, "text")
attempt(zlib.compressobj, 10)
attempt(zlib.compressobj, wbits=40)
attempt(zlib.decompressobj, 7)
attempt(zlib.decompressobj, zdict=5)
attempt(zlib.decompressobj().decompress, packed, -1)
attempt(zlib.decompressobj().flush, 0)
attempt(type(zlib.compressobj()))
worker = zlib.compressobj()
worker.flush()
attempt(worker.compress, b"x")
