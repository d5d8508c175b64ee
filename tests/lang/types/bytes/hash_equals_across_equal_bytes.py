print(hash(b"ab") == hash(b"a" + b"b"), {b"k": 1}[b"k"], b"k" in {"k"}, {b"a", b"a"} == {b"a"})
