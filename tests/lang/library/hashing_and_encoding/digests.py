import hashlib, hmac, base64, binascii
print(hashlib.md5(b"abc").hexdigest(), hashlib.sha1(b"").hexdigest(), hashlib.sha256(b"abc").hexdigest(), hashlib.sha512(b"x").hexdigest()[:32], hashlib.sha3_256(b"abc").hexdigest(), hashlib.blake2b(b"abc", digest_size=8).hexdigest(), hmac.new(b"k", b"m", "sha256").hexdigest())
h = hashlib.sha256()
h.update(b"a"); h.update(b"bc")
print(h.digest() == hashlib.sha256(b"abc").digest(), h.name, h.digest_size, h.block_size)
try:
    hashlib.sha256("text")
except Exception as error:
    print(type(error).__name__, error)
try:
    hashlib.new("nope")
except Exception as error:
    print(type(error).__name__, error)
