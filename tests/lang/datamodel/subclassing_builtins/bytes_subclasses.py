class B(bytes): x = 1
class A(bytearray): pass
b = B(b"ab")
print(b, b + b"c", type(b + b"c").__name__, b.upper(), B.fromhex("41"), type(B.fromhex("41")).__name__, A(b"q"), repr(A(b"q")), b == b"ab", hash(b) == hash(b"ab"))
