import uuid
x = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(x, repr(x), x.hex, x.int, x.version, x.bytes[:2], uuid.uuid5(uuid.NAMESPACE_DNS, "example.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"), uuid.UUID(int=1), x == uuid.UUID(x.hex), x.urn)
try:
    uuid.UUID("xyz")
except Exception as error:
    print(type(error).__name__, error)
