def f():
    try:
        try:
            try:
                raise ValueError("v")
            finally:
                print("first")
        finally:
            print("second")
    except ValueError as e:
        print("caught", e)
    finally:
        print("third")
f()
