class M:
    def __enter__(self): pass
    def __exit__(self, t, v, tb):
        print(v.__traceback__ is tb, tb.tb_lineno > 0, tb.tb_frame.f_code.co_name)
        return True
def f():
    with M():
        raise ValueError
f()
