# outcome: RecursionError
class W:
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
with W(): pass
