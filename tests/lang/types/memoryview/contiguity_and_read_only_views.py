data = bytearray(range(12))
view = memoryview(data)
for v in [view, view[::2], view[::-1], view[:0], view.cast("B", (3, 4)), view.cast("B", (3, 4))[1:], view.cast("h"), view[3:4]]:
    print(v.c_contiguous, v.f_contiguous, v.contiguous, v.shape, v.strides, v.suboffsets)

fixed = view.toreadonly()
print(fixed.readonly, view.readonly, fixed == view, fixed.obj is data, fixed.toreadonly().readonly)
try:
    fixed[0] = 1
except TypeError as error:
    print(error)
view[0] = 77
print(fixed[0], hash(memoryview(b"ab").toreadonly()) == hash(b"ab"))
try:
    view.c_contiguous = False
except AttributeError as error:
    print(error)
view.release()
for name in ["c_contiguous", "f_contiguous", "suboffsets", "toreadonly"]:
    try:
        getattr(view, name)()
    except ValueError as error:
        print(name, error)
