for i in range(3):
    pass
print(i)
for i in range(0):
    print("never")
print(i)
for i in range(5):
    i = 99
print(i)
