# outcome: finished | raised:IndexError | raised:BufferError
class I:
    def __index__(self):
        b.clear()
        return 5
b = bytearray(b"0123456789")
b[I()] = 65
