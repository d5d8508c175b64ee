"""`del` of attributes that are part of an object's own state."""


def function():
    pass


try:
    1 / 0
except ZeroDivisionError as error:
    caught = error
for object, name in (
    (function, "__dict__"),
    (function, "__code__"),
    (function, "__name__"),
    (caught, "__dict__"),
    (caught, "__traceback__"),
    (caught, "__suppress_context__"),
    (caught.__traceback__, "tb_next"),
):
    try:
        delattr(object, name)
        print(name, "deleted")
    except (TypeError, AttributeError) as error:
        print(name, type(error).__name__)
