def get():
    print("callee")
    return lambda x: x
def arg():
    print("argument")
    return 1
get()(arg())
try:
    undefined(arg())
except NameError as e:
    print(e)
