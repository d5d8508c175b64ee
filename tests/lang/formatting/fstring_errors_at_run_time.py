def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: f"{1:s}")
show(lambda: f"{'a':d}")
show(lambda: f"{undefined_name}")
show(lambda: f"{1/0}")
show(lambda: f"{None:5}")
show(lambda: f"{[]:>3}")
show(lambda: f"{5:{'x'}{'y'}}")
show(lambda: f"{1.5:{-3}}")
show(lambda: f"{'a':{''}}")
