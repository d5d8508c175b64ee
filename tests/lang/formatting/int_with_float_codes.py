def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(f"{5:.2f} {10**20:e} {3:%} {7:g} {2**60:.3g} {12345678:.3e} {True:.1f} {-5:08.2f} {10**18:,.2f}")
show(lambda: format(10**400, "f"))
show(lambda: format(10**400, "e"))
