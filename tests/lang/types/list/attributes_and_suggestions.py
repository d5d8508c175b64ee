a = []
try:
    a.push(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    a.add(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    a.lenght
except Exception as e:
    print(type(e).__name__, e)
try:
    a.apend(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    a.x = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    a.length()
except Exception as e:
    print(type(e).__name__, e)
