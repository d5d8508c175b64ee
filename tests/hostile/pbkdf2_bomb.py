# outcome: fuel
import hashlib

print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 2_000_000_000).hex())
