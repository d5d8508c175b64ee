nonelike = ifx = class_ = import1 = Async = lambdax = 1
none = true = false = exec_ = printx = 2
print(nonelike + ifx + class_ + import1 + Async + lambdax, none, true, false, exec_, printx)
