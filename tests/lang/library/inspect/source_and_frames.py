import inspect
import linecache

SOURCE = '''# Of the function,
# in two lines.
def function(x):
    """Doc."""
    if x:
        return 1

    return 2


class Made:
    def method(self):
        return inspect.currentframe()
'''
linecache.cache["made_up.py"] = (len(SOURCE), None, SOURCE.splitlines(True), "made_up.py")
namespace = {"__name__": "__main__", "inspect": inspect}
exec(compile(SOURCE, "made_up.py", "exec"), namespace)
function, Made = namespace["function"], namespace["Made"]
lines, start = inspect.findsource(function)
print(len(lines), start, inspect.getsourcefile(function), inspect.getfile(function))
print(inspect.getcomments(function), inspect.getsource(function), inspect.getsourcelines(Made.method))
print(inspect.getblock(SOURCE.splitlines(True)[2:]), inspect.indentsize("    a"), inspect.indentsize("\tb"))
print(inspect.getabsfile(function).endswith("made_up.py"), inspect.getmodulename("/a/b/name.py"), inspect.getmodulename("none.txt"))
frame = Made().method()
print(inspect.getlineno(frame), inspect.getframeinfo(frame, context=1).code_context, inspect.getframeinfo(frame).function)


def inner():
    return inspect.getouterframes(inspect.currentframe(), context=0)


frames = inner()
print([(info.function, info.lineno, info.code_context) for info in frames[:1]], type(frames[0]) is inspect.FrameInfo)
print(len(frames[0]), frames[0].frame.f_code.co_name, frames[0].index)


def fail():
    raise ValueError


try:
    fail()
except ValueError as error:
    inside = inspect.getinnerframes(error.__traceback__, context=0)
    print([(info.function, info.lineno) for info in inside])
for wrong in [lambda: inspect.findsource(len), lambda: inspect.getsourcefile(int), lambda: inspect.getfile(3)]:
    try:
        print(wrong())
    except (TypeError, OSError) as error:
        print(type(error).__name__, error)
print(inspect.getcomments(len))
