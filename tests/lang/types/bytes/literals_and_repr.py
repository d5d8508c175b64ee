print(b"abc", b'it\'s', b"\x00\xff\n\t\r\\", b"\101", b"", rb"\n", b"a" b"b", b'"', b"'\"", bytes(range(120, 132)))
