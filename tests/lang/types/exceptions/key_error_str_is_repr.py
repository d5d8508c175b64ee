for k in ("a", 1, None, (1, 2), "it's", "\n", b"x", 1.5):
    try:
        {}[k]
    except KeyError as e:
        print(str(e), e)
