# Functions that CPython has in C have other words for wrong arguments.
import cmath
import heapq
import math
import operator
import struct
import zlib

for attempt in (
    lambda: operator.neg(1, 2),
    lambda: operator.add(1),
    lambda: operator.add(a=1, b=2),
    lambda: math.acos(),
    lambda: math.atan2(1),
    lambda: math.sin(x=1),
    lambda: len(),
    lambda: zlib.crc32(),
    lambda: heapq.heapify(),
    lambda: heapq.heappush([]),
    lambda: struct.calcsize(),
    lambda: cmath.sqrt(),
    lambda: cmath.isclose(1),
):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
