import base64
import binascii
import io

data = bytes(range(256)) * 3
for size in [*range(20), 100, 255, 767]:
    part = data[-size:] if size else b""
    for name in ("b64", "b32", "b32hex", "b16", "b85", "a85", "urlsafe_b64", "standard_b64"):
        encoded = getattr(base64, name + "encode")(part)
        assert getattr(base64, name + "decode")(encoded) == part, (name, size)
        assert getattr(base64, name + "decode")(encoded.decode()) == part
    assert base64.decodebytes(base64.encodebytes(part)) == part
    assert binascii.unhexlify(binascii.hexlify(part)) == part
    assert binascii.a2b_qp(binascii.b2a_qp(part, istext=False)) == part
    if size <= 45:
        assert binascii.a2b_uu(binascii.b2a_uu(part)) == part
    print(size, binascii.crc32(part), binascii.crc_hqx(part, 1), base64.b85encode(part)[-8:])
source, target, again = io.BytesIO(data), io.BytesIO(), io.BytesIO()
base64.encode(source, target)
target.seek(0)
base64.decode(target, again)
print(len(target.getvalue()), again.getvalue() == data)
