m = __import__("collections.abc")
n = __import__("collections.abc", fromlist=["Mapping"])
print(m.__name__, n.__name__)
try:
    __import__("x", level=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    __import__(name=5)
except Exception as error:
    print(type(error).__name__, error)
