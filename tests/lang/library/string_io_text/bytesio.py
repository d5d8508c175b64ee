import io
f = io.BytesIO(b"abcdef")
print(f.read(2), f.tell(), f.seek(-2, 2), f.read(), f.getvalue(), f.getbuffer()[0])
f = io.BytesIO()
print(f.write(b"xy"), f.seek(5), f.write(b"z"), f.getvalue())
try:
    f.write("text")
except Exception as error:
    print(type(error).__name__, error)
