import sys


def function():
    x = "outer"
    print([locals() for x in [1]], locals())
    print([sys._getframe().f_locals["x"] for x in [1]])
    print([(sys._getframe().f_locals.update({"x": 9}), x) for x in [1]], x)
    print([[sorted(locals()) for k in [1]] for j in [1]], sorted(locals()))
    print([sorted(locals()) for a in [1] for b in [2]])


function()


class Body:
    w = 5
    print([sorted(locals()) for y in range(1)], "w" in locals(), "y" in locals())
    print([list(sys._getframe().f_locals) for y in range(1)])


print([len(locals()) for y in range(1)], [type(sys._getframe().f_locals).__name__ for y in [1]])
