try:
    try:
        raise ValueError("v")
    except ():
        print("never")
except ValueError:
    print("outer")
