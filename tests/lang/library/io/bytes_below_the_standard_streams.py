"""stdout.buffer takes bytes, stdin.buffer gives them."""

import sys

print(sys.stdout.buffer.write(b"h\xc3\xa9llo\n"), sys.stdout.buffer.flush())
sys.stdout.flush()
sys.stdout.buffer.writelines([b"a", bytearray(b"b\n")])
sys.stdout.buffer.flush()
print(sys.stdout.buffer is sys.stdout.buffer, sys.stdout.buffer.writable(), sys.stdout.buffer.name)
try:
    sys.stdout.buffer.write("text")
except TypeError as error:
    print(error)
print(sys.stdin.buffer.read(), sys.stdin.buffer.readline(), list(sys.stdin.buffer))
