try:
    hash([])
except Exception as error:
    print(type(error).__name__, error)
try:
    {[]: 1}
except Exception as error:
    print(type(error).__name__, error)
try:
    {[1]}
except Exception as error:
    print(type(error).__name__, error)
try:
    {}[[]]
except Exception as error:
    print(type(error).__name__, error)
try:
    [] in {}
except Exception as error:
    print(type(error).__name__, error)
try:
    [] in set()
except Exception as error:
    print(type(error).__name__, error)
