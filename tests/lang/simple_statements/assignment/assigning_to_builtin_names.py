list_ = list
list = [1, 2]
print(list)
try:
    list("ab")
except Exception as e:
    print(type(e).__name__, e)
del list
print(list("ab"))
