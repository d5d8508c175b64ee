m = __import__("sys")
print(m.__name__)
try:
    __import__("no_such_module_here")
except Exception as error:
    print(type(error).__name__, error)
try:
    __import__("")
except Exception as error:
    print(type(error).__name__, error)
try:
    __import__(5)
except Exception as error:
    print(type(error).__name__, error)
