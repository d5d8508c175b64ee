match (x := 5) + 1:
    case 6: print("six", x)
match *[1, 2], 3:
    case [a, b, c]: print(a, b, c)
match {"a": 1}["a"], lambda: 0:
    case 1, f: print(f())
match not True:
    case False: print("not")
match -5:
    case -5: print("minus")
