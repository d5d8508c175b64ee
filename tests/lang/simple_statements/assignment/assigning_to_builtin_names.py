list_ = list
list = [1, 2]
print(list)
try:
    list("ab")
except Exception as error:
    print(type(error).__name__, error)
del list
print(list("ab"))
