x = [1,
     2,  # comment

     3,
]
y = {"a":
  1,
        "b": 2}
def f(a,
  b=2,
      *c): return a, b, c
print(x, y, f(
1
), (1
+ 2))
