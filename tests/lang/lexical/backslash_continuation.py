x = 1 + \
    2 + \
3
if x == 6 \
   and True:
    print(x, "a\
b")
