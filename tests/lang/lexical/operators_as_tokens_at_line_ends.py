x = (1 +
     2 *
     3 -
     4)
y = [a
     for a
     in range(3)
     if a
     > 0]
z = (x
     if y
     else 0)
print(x, y, z)
