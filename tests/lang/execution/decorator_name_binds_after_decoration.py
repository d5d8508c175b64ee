def check(f):
    try:
        target
    except NameError:
        print("not bound yet")
    return f
@check
def target(): pass
