print(issubclass(IndentationError, SyntaxError), issubclass(TabError, IndentationError), SyntaxError.__mro__[1].__name__)
try:
    compile(" x", "<t>", "exec")
except IndentationError as e:
    print("indentation", e.msg)
