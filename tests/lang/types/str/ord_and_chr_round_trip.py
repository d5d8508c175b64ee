def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


for n in (0, 65, 255, 256, 0xD800, 0xFFFF, 0x10000, 0x10FFFF):
    print(n, ascii(chr(n)), ord(chr(n)) == n)
show(lambda: chr(0x110000))
show(lambda: chr(-1))
show(lambda: chr("a"))
show(lambda: chr(1.0))
show(lambda: ord("ab"))
show(lambda: ord(""))
show(lambda: ord(5))
show(lambda: ord(b"a"))
show(lambda: ord(b"ab"))
