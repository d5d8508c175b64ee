import errno
import io
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "code.py")
with open(path, "w") as file:
    file.write("x = 1\n")
with io.open_code(path) as file:
    print(file.read(), file.mode, file.raw.closefd)
try:
    io.open_code(os.path.join(folder, "missing.py"))
except FileNotFoundError as error:
    print(error.errno == errno.ENOENT)
with io.FileIO(path) as raw:
    print(raw.closefd, raw.mode, raw.readall())
os.remove(path)
os.rmdir(folder)
