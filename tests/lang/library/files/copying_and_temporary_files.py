import glob
import os
import shutil
import tempfile
from pathlib import Path

top = tempfile.mkdtemp(prefix="top", suffix="dir")
print(os.path.basename(top)[:3], os.path.basename(top)[-3:], os.path.isdir(top))
os.chdir(top)
Path("p/a/b").mkdir(parents=True)
for name in ("p/x.py", "p/.h", "p/a/y.py", "p/a/b/z.txt"):
    Path(name).write_text(name)


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for pattern in ("p/*", "p/**", "**", "p/**/*.py", "**/b/*", "p/.*", "p/[ax]*", "./p/*", "nope*", "p/a/", "p/*/", "p/x.py"):
    print(pattern, sorted(glob.glob(pattern, recursive=True)), sorted(glob.glob(pattern)))
print(sorted(glob.glob("*", root_dir="p")), sorted(glob.glob("*", root_dir="p", include_hidden=True)), glob.escape("a[b]*?"))
print(shutil.copy("p/x.py", "copy.py"), shutil.copy2("p/x.py", "p/a"), shutil.copyfile("copy.py", "copy2.py"))
print(shutil.copytree("p", "q", ignore=shutil.ignore_patterns("*.txt")), sorted(map(str, Path("q").rglob("*"))))
attempt(shutil.copytree, "p", "q")
attempt(shutil.copytree, "p", "q", dirs_exist_ok=True)
print(sorted(map(str, Path("q").rglob("*"))))
print(shutil.move("q/x.py", "moved.py"), shutil.move("moved.py", "q"), os.listdir("q/a/b"))
attempt(shutil.move, "copy.py", "q/a")
attempt(shutil.copy, "nope", "x")
attempt(shutil.copyfile, "copy.py", "copy.py")
attempt(shutil.rmtree, "nope")
attempt(shutil.rmtree, "nope", ignore_errors=True)
attempt(shutil.rmtree, "q")
print(os.path.exists("q"), shutil.which("no-such-program"))
with tempfile.TemporaryDirectory() as directory:
    Path(directory, "f").write_text("x")
    print(os.listdir(directory))
print(os.path.exists(directory))
with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False) as file:
    file.write("a,b\n")
print(open(file.name).read(), file.name.endswith(".csv"), os.path.exists(file.name))
with tempfile.NamedTemporaryFile("w+") as file:
    file.write("x")
    file.seek(0)
    print(file.read(), os.path.exists(file.name))
print(os.path.exists(file.name))
with tempfile.TemporaryFile() as file:
    file.write(b"hi")
    file.seek(0)
    print(file.read())
with tempfile.SpooledTemporaryFile(max_size=5, mode="w+") as file:
    file.write("abc")
    print(file._rolled)
    file.write("defgh")
    print(file._rolled)
    file.seek(0)
    print(file.read())
number, name = tempfile.mkstemp(text=True)
os.write(number, b"1")
os.close(number)
print(open(name).read(), oct(os.stat(name).st_mode))
