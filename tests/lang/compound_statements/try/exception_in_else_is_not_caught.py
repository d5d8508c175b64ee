try:
    try:
        pass
    except ValueError:
        print("wrong")
    else:
        raise ValueError("from else")
    finally:
        print("inner finally")
except ValueError as e:
    print("outer", e)
