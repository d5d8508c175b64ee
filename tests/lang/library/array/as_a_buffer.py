import array, base64, struct, hashlib, io
a = array.array("H", [1, 2, 300])
print(memoryview(a).format, memoryview(a)[2], bytes(a), base64.b64encode(a), hashlib.md5(a).hexdigest()[:6], b"".join([a]), struct.unpack("<3H", a), memoryview(a).nbytes)
print(io.BytesIO(a).getvalue(), bytes(array.array("d", [1.5])), a.tobytes() == bytes(memoryview(a)))
