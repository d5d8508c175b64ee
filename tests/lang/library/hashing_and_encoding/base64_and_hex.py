import base64, binascii
b = bytes(range(250, 256)) + b"hello"
print(base64.b64encode(b), base64.urlsafe_b64encode(b), base64.b32encode(b), base64.b16encode(b), base64.b85encode(b), base64.b64decode(b"aGVsbG8="), base64.b64decode("aGk"[:0]), binascii.hexlify(b), binascii.unhexlify("0aff"), binascii.crc32(b"hello"))
try:
    base64.b64decode("abc")
except Exception as error:
    print(type(error).__name__, error)
try:
    binascii.unhexlify("0")
except Exception as error:
    print(type(error).__name__, error)
try:
    base64.b64encode("text")
except Exception as error:
    print(type(error).__name__, error)
