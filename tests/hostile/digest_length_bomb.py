# outcome: MemoryError | fuel
import hashlib

print(len(hashlib.shake_128(b"x").digest(500_000_000)))
