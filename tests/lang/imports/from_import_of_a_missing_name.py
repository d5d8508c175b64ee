for line in ("from math import squareroot", "from collections import OrderedDic", "from collections import namdtuple", "from math import sqr as s"):
    try:
        exec(line)
    except ImportError as e:
        print(str(e).split(" (")[0], e.name, e.name_from)
