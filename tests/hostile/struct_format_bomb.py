# outcome: MemoryError | raised:error | fuel
import struct

for format in ("99999999999999999999b", "1000000000000x", "2000000000s"):
    try:
        struct.calcsize(format)
    except struct.error:
        pass
struct.pack("1000000000x")
