if 1:
  a = 1
  if a:
          b = 2
          if b:
           c = 3
  d = 4
print(a, b, c, d)
