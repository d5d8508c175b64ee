for i in range(3):
    for j in range(3):
        try:
            if j == 1:
                break
            print(i, j)
        finally:
            if i == 1:
                continue
            print("end", i, j)
    else:
        print("no break")
