def arg():
    print("argument")
try:
    None(arg())
except TypeError as e:
    print(e)
