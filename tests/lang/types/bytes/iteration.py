print([x for x in b"ab\xff"], list(reversed(b"abc")), max(b"az"), sum(b"\x01\x02"), dict(enumerate(b"ab")), sorted(b"cab"), list(zip(b"a", b"b")))
