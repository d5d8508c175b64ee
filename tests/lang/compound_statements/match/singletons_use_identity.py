def f(x):
    match x:
        case True: return "True"
        case False: return "False"
        case None: return "None"
        case 1: return "one"
        case 0: return "zero"
class Eq:
    def __eq__(self, o): return True
print(f(True), f(1), f(0), f(False), f(None), f(1.0), f(Eq()))
