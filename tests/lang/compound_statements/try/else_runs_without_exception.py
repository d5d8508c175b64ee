for v in (1, 0):
    try:
        r = 10 // v
    except ZeroDivisionError:
        print("division")
    else:
        print("else", r)
    finally:
        print("finally")
