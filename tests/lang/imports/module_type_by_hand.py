import sys
Module = type(sys)
m = Module("mine", "doc here")
m.x = 1
print(m, m.__name__, m.__doc__, m.x, sorted(m.__dict__))
exec("y = x + 1", m.__dict__)
print(m.y)
try:
    m.z
except Exception as error:
    print(type(error).__name__, error)
m.__getattr__ = lambda n: "dynamic " + n
print(m.z)
try:
    Module()
except Exception as error:
    print(type(error).__name__, error)
try:
    Module(5)
except Exception as error:
    print(type(error).__name__, error)
