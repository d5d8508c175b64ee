def source(n):
    for i in range(n):
        print("make", i)
        yield i
def double(it):
    for x in it:
        print("double", x)
        yield x * 2
for x in double(source(2)):
    print("use", x)
