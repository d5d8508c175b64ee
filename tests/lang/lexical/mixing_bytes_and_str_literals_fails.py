try:
    compile("'a' b'b'", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("b'é'", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("b'a' f'{1}'", "<t>", "exec")
except Exception as error:
    print(type(error).__name__, error)
