class C:
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __complex__(self): return 1j
    def __bool__(self): return False
    def __index__(self): return 3
    def __str__(self): return "str"
    def __bytes__(self): return b"bytes"
    def __hash__(self): return 99
c = C()
print(int(c), float(c), complex(c), bool(c), [10, 20, 30, 40][c], str(c), bytes(c), hash(c), hex(c), "abcdef"[:c], range(c), "x" * c)
