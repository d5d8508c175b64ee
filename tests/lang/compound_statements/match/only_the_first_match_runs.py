n = 0
match 1:
    case 1: n += 1
    case 1: n += 10
    case int(): n += 100
print(n)
