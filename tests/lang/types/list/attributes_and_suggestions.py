a = []
try:
    a.push(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    a.add(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    a.lenght
except Exception as error:
    print(type(error).__name__, error)
try:
    a.apend(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    a.x = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    a.length()
except Exception as error:
    print(type(error).__name__, error)
