src = """
def make(n):
    def inner(x):
        return x + n
    return inner
add5 = make(5)
"""
ns = {}
exec(src, ns)
print(ns["add5"](1), ns["make"](10)(1), ns["add5"].__module__ if "__name__" in ns else "no name")
