n = 3
while n:
    n -= 1
else:
    print("else ran", n)
while True:
    break
else:
    print("never")
while False:
    pass
else:
    print("else without iteration")
