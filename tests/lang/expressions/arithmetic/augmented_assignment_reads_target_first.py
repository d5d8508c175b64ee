a = [1, 2, 3]
def i():
    print("index")
    return 0
def v():
    print("value")
    a[0] = 100
    return 1
a[i()] += v()
print(a)
