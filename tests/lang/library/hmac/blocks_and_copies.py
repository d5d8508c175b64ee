import hmac

for name in ["md5", "sha1", "sha256", "sha384", "sha512"]:
    code = hmac.new(b"key", b"message", name)
    print(code.name, code.digest_size, code.block_size, code.hexdigest())
print(hmac.HMAC.blocksize, hmac.digest_size)
code = hmac.HMAC(b"k" * 200, digestmod="sha256")
twin = code.copy()
code.update(b"a")
print(code.hexdigest() != twin.hexdigest(), hmac.compare_digest(twin.digest(), hmac.digest(b"k" * 200, b"", "sha256")))
for wrong in [lambda: hmac.new(b"k"), lambda: hmac.new("k", b"", "md5"), lambda: hmac.compare_digest("ä", "b"), lambda: hmac.new(b"k", b"", "none")]:
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
