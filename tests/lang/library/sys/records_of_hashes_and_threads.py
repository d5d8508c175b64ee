import sys

info = sys.hash_info
print(type(info).__name__, info.inf == hash(float("inf")), info.imag == hash(1j), info.nan, len(info), info.modulus == info[1])
print(hash(info.modulus), hash(info.modulus + 1), hash(2**info.modulus.bit_length()), info.width in (32, 64))
print(type(sys.thread_info).__name__, len(sys.thread_info), sys.thread_info.name == sys.thread_info[0])
try:
    info.inf = 3
except AttributeError as error:
    print(error)
print(repr(info).startswith("sys.hash_info(width="), repr(sys.thread_info).startswith("sys.thread_info(name="))
