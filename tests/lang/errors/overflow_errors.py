try:
    10.0 ** 1000
except Exception as error:
    print(type(error).__name__, error)
try:
    float(10 ** 1000)
except Exception as error:
    print(type(error).__name__, error)
try:
    10 ** 1000 / 3
except Exception as error:
    print(type(error).__name__, error)
try:
    1e308 * 10 == float("inf")
except Exception as error:
    print(type(error).__name__, error)
try:
    int(float("inf"))
except Exception as error:
    print(type(error).__name__, error)
try:
    (1000).to_bytes(1, "big")
except Exception as error:
    print(type(error).__name__, error)
try:
    (-1).to_bytes(2, "big")
except Exception as error:
    print(type(error).__name__, error)
try:
    range(10**30)[0] + 0.5
except Exception as error:
    print(type(error).__name__, error)
try:
    float("inf") // 1
except Exception as error:
    print(type(error).__name__, error)
try:
    round(float("inf"))
except Exception as error:
    print(type(error).__name__, error)
try:
    (2.0).__pow__(5000)
except Exception as error:
    print(type(error).__name__, error)
try:
    5 * 10**400 + 0.5
except Exception as error:
    print(type(error).__name__, error)
try:
    "%f" % 10**400 if False else "%f" % (10**400)
except Exception as error:
    print(type(error).__name__, error)
