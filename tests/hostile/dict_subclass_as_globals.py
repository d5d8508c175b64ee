# outcome: finished | raised:NameError | raised:KeyError
class G(dict):
    def __missing__(self, k): return "magic"
exec("x = 1", G())
print("ok")
