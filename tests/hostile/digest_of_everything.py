# outcome: fuel
import hashlib

state = hashlib.sha512()
data = b"x" * 1_000_000
while True:
    state.update(data)
