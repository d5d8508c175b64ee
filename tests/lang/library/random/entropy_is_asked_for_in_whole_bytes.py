# What asks the host for random bytes looks at its arguments first.
import os
import random
import secrets

system = random.SystemRandom()
for ask in (
    lambda: os.urandom(2.5), lambda: os.urandom("a"), lambda: os.urandom(-1), lambda: random.randbytes(2.5),
    lambda: secrets.token_bytes(2.5), lambda: secrets.token_hex("x"), lambda: system.randbytes(2.5),
    lambda: secrets.randbelow(0), lambda: secrets.randbits(-1), lambda: system.getrandbits(2.5), lambda: len(os.urandom(True)),
    lambda: len(os.urandom(70_000)), lambda: len(secrets.token_bytes(70_000)), lambda: len(secrets.token_bytes(0)),
):
    try:
        print(ask())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
