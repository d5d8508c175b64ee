try:
    [].append()
except Exception as error:
    print(type(error).__name__, error)
try:
    [].append(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    [].insert(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    [].pop(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    [].sort(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    [].index()
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.get()
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.update(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.pop()
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.items(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "".join()
except Exception as error:
    print(type(error).__name__, error)
try:
    "".split(1, 2, 3)
except Exception as error:
    print(type(error).__name__, error)
try:
    "".replace("a")
except Exception as error:
    print(type(error).__name__, error)
try:
    "".upper(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    (1,).count()
except Exception as error:
    print(type(error).__name__, error)
try:
    {1}.add()
except Exception as error:
    print(type(error).__name__, error)
try:
    {1}.union(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    (5).bit_length(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    (1.5).hex(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    b"".decode(1, 2, 3)
except Exception as error:
    print(type(error).__name__, error)
try:
    [].extend()
except Exception as error:
    print(type(error).__name__, error)
try:
    [].reverse(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    [].clear(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    [].copy(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.copy(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.setdefault()
except Exception as error:
    print(type(error).__name__, error)
