def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: 1j < 2j)
show(lambda: 1j // 1)
show(lambda: 1j % 2)
show(lambda: divmod(1j, 2))
show(lambda: int(1j))
show(lambda: float(1j))
show(lambda: 1j / 0)
show(lambda: 0j ** -1)
show(lambda: round(1j))
show(lambda: math.floor(1j) if False else 0)
