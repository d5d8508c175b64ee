x = 1
def f(a):
    b = 2
    return sorted(locals()), "x" in globals(), locals()["a"]
print(f(5))
globals()["made"] = "dynamic"
print(made, locals() is globals())
