for kind in (KeyboardInterrupt, SystemExit, GeneratorExit):
    try:
        try:
            raise kind("x")
        except Exception:
            print("wrong")
    except BaseException as e:
        print(type(e).__name__, e, isinstance(e, Exception))
