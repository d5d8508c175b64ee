import uuid

for member in uuid.SafeUUID:
    print(repr(member), member.name, member.value)
print(uuid.SafeUUID.unsafe, uuid.SafeUUID(-1) is uuid.SafeUUID.unsafe, uuid.SafeUUID.safe.value)
value = uuid.UUID("12345678123456781234567812345678", is_safe=uuid.SafeUUID.unsafe)
print(value.is_safe, uuid.uuid4().is_safe, uuid.UUID(int=0).is_safe)
print(uuid.int_ is int, uuid.bytes_ is bytes)
