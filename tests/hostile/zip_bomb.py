# outcome: MemoryError | fuel
# Data that becomes a thousand times as much, twice.
import zlib

inner = zlib.compress(b"\0" * 20_000_000, 9)
bomb = zlib.compress(inner * 50, 9)
zlib.decompress(zlib.decompress(bomb)[: len(inner)]) * 50
