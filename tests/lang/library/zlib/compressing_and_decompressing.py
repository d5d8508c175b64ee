import random
import zlib

chosen = random.Random(5)
texts = [
    b"", b"a", b"abc" * 1000, bytes(range(256)) * 40, chosen.randbytes(20000), b"\0" * 100000,
    ("the quick brown fox " * 50 + "".join(chosen.choices("abcdef ", k=20000))).encode(),
]
for text in texts:
    for level in (0, 1, 6, 9):
        for wbits in (15, -15, 31, 9, -9):
            packed = zlib.compress(text, level, wbits)
            assert zlib.decompress(packed, wbits) == text, (text[:9], level, wbits)
            assert level == 0 or len(packed) <= len(text) * 1.01 + 30
    print(len(text), zlib.decompress(zlib.compress(text), 47) == text)
text = texts[6]
packed = zlib.compress(text)
print(len(packed) < len(text) // 2)

# In pieces.
worker, out = zlib.decompressobj(), b""
for byte in packed:
    out += worker.decompress(bytes([byte]))
print(out == text, worker.eof, worker.unused_data, worker.flush())
worker = zlib.decompressobj()
out = worker.decompress(packed + b"tail", 100)
print(len(out), worker.eof)
while not worker.eof:
    piece = worker.decompress(worker.unconsumed_tail, 777)
    assert len(piece) <= 777
    out += piece
print(out == text, worker.unused_data, worker.unconsumed_tail)
for strategy in range(5):
    worker = zlib.compressobj(6, zlib.DEFLATED, -15, 8, strategy)
    pieces = [worker.compress(text), worker.flush(zlib.Z_SYNC_FLUSH), worker.compress(texts[2]), worker.flush()]
    print(zlib.decompress(b"".join(pieces), -15) == text + texts[2], pieces[1][-4:])
worker = zlib.compressobj()
start = worker.compress(b"abc")
other = worker.copy()
for one, more in ((worker, b"d"), (other, b"x")):
    print(zlib.decompress(start + one.compress(more) + one.flush()))
reader = zlib.decompressobj()
reader.decompress(packed[:100])
print(reader.copy().decompress(packed[100:]) == reader.decompress(packed[100:]))
words = b"the quick brown fox"
worker = zlib.compressobj(zdict=words)
packed = worker.compress(b"the quick brown fox jumps") + worker.flush()
print(len(packed) < 30, zlib.decompressobj(zdict=words).decompress(packed))
print(zlib.compress(b"")[:1], zlib.crc32(b"abc"), zlib.adler32(b"abc"))
