try:
    compile("x = 1\0", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("x = \x01", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("x = $", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("x = ?", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("x = `1`", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("x = 1 ! 2", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("a \u00a0 b", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("\u200bx = 1", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("x = €", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("“quoted”", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
