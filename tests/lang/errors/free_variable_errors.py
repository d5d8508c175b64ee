def outer(flag):
    if flag:
        value = 1
    def inner(): return value
    return inner
print(outer(True)())
try:
    outer(False)()
except Exception as error:
    print(type(error).__name__, error)
def chain():
    def f(): return later
    try:
        f()
    except NameError as e:
        return str(e)
    later = 1
print(chain())
