for i in range(3):
    for j in []:
        pass
    else:
        print("break outer", i)
        break
else:
    print("never")
