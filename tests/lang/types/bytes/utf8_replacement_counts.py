for b in (b"\xe2\x82A", b"\xf0\x9f\x98A", b"\xc0\x80", b"\xed\xa0\x80", b"\xf8\x88", b"\x80\x80", b"\xe2\x82\xac\xff", b"\xf0\x80\x80\x80"):
    print(b, ascii(b.decode("utf-8", "replace")), ascii(b.decode("utf-8", "backslashreplace")))
