# outcome: finished
try:
    1 / 0
except ZeroDivisionError as e:
    f = e.__traceback__.tb_frame
    depth = 0
    while f.f_back is not None:
        f = f.f_back
        depth += 1
    print(depth, "__main__" == f.f_globals.get("__name__"))
