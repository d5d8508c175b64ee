def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


z = 3.14159 - 2.71828j
print(f"{z:.2f}", f"{z:.3e}", f"{z:g}", f"{z:>20.1f}", format(z), f"{1+0j:.1f}", "%s" % z, f"{12345.678+9876.5j:,.1f}", f"{z:+.1f}")
show(lambda: format(z, "d"))
show(lambda: format(z, "=20"))
show(lambda: format(z, "08.1f"))
show(lambda: "%f" % z)
