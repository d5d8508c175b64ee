a = 1; b = 2; print(a + b);
x = (1 +
     2)
y = 1 + \
    2
if x == 3 and \
   y == 3: print("joined")
