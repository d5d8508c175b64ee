# outcome: fuel | MemoryError
# A reader that never keeps anything still pays for what comes out.
import zlib

packed = zlib.compress(b"\0" * 1_000_000)
while True:
    worker = zlib.decompressobj()
    tail = packed
    while tail:
        worker.decompress(tail, 1000)
        tail = worker.unconsumed_tail
