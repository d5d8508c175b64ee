def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


for x in (-0.0, -0.004, 0.004, -0.006, -1.0):
    print(f"{x:z.2f}", f"{x:.2f}", f"{x:+z.1f}", f"{x:z}", f"{x:z.0e}")
show(lambda: format(5, "z"))
show(lambda: format("a", "z"))
