try:
    exec("\n\n\nx = (1 +\n  undefined)\n")
except NameError as e:
    tb = e.__traceback__
    while tb.tb_next: tb = tb.tb_next
    print(tb.tb_lineno, tb.tb_frame.f_code.co_filename)
