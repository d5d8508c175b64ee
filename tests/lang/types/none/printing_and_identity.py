print(None, repr(None), str(None), [None], None is None, None == None, not None, bool(None), type(None), {None: 1}[None])
