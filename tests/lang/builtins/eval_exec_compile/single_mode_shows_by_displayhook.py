"""Code compiled as "single" gives the value of each expression to sys.displayhook."""
import builtins
import sys

exec(compile("1 + 1\nNone\n" if False else "1 + 1", "shell", "single"))
exec(compile("None", "shell", "single"))
exec(compile("print('printed')", "shell", "single"))
exec(compile("for i in range(2): i", "shell", "single"))
print(builtins._)
seen = []
sys.displayhook = seen.append
exec(compile("'kept'; None; 3", "shell", "single"))
print(seen)
del sys.displayhook
try:
    exec(compile("4", "shell", "single"))
except RuntimeError as error:
    print(error)
sys.displayhook = sys.__displayhook__
exec(compile("'back'", "shell", "single"))
