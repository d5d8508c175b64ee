import os
import stat
import tempfile

top = tempfile.mkdtemp()
os.chdir(top)


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, str(error).replace(top, "TOP"))


os.makedirs("a/b/c")
for path in ("a/f", "a/b/g", "a/b/c/h"):
    with open(path, "w") as file:
        file.write(path)
print(sorted(os.listdir()), sorted(os.listdir("a")), os.listdir(b"a/b/c"), os.getcwd() == os.path.realpath(top))
for found in os.walk("a"):
    print(found)
for found in os.walk("a", topdown=False):
    print(found)
for where, directories, names in os.walk("a"):
    directories.clear()
    print(where, names)
with os.scandir("a") as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        print(entry, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.stat().st_size > 0)
attempt(os.rmdir, "a")
attempt(os.rmdir, "a/f")
attempt(os.rmdir, "nope")
attempt(os.mkdir, "a")
attempt(os.mkdir, "x/y")
attempt(os.makedirs, "a/b")
attempt(os.makedirs, "a/b", exist_ok=True)
attempt(os.makedirs, "a/f", exist_ok=True)
attempt(os.remove, "a")
attempt(os.remove, "nope")
attempt(os.listdir, "a/f")
attempt(os.listdir, 2.5)
attempt(os.rename, "nope", "x")
attempt(os.rename, "a", "a/b/inside")
attempt(os.rename, "a/f", "a/b")
attempt(os.rename, "a", "a/f")
attempt(os.stat, "nope")
attempt(os.stat, None)
attempt(os.mkdir, 3)
attempt(os.chdir, "a/f")
attempt(os.truncate, "nope", 1)
os.rename("a/f", "moved")
os.replace("a/b/g", "moved")
print(open("moved").read(), os.path.exists("a/f"))
os.rename("a", "z")
print(sorted(os.listdir("z")))
os.symlink("moved", "link")
os.symlink("z", "zlink")
os.symlink("missing", "broken")
print(os.readlink("link"), open("link").read(), os.path.islink("link"), os.path.exists("broken"), os.path.lexists("broken"))
print(os.path.realpath("zlink/b/../c").replace(os.path.realpath(top), "TOP"), sorted(os.listdir("zlink")))
attempt(open, "broken")
attempt(os.readlink, "moved")
attempt(os.symlink, "a", "link")
os.symlink("loop", "loop")
attempt(open, "loop")
os.link("moved", "hard")
print(os.stat("hard").st_nlink, os.path.samefile("hard", "moved"))
os.unlink("moved")
print(os.stat("hard").st_nlink, open("hard").read())
os.chmod("hard", 0o640)
print(oct(stat.S_IMODE(os.stat("hard").st_mode)), stat.filemode(os.stat("hard").st_mode), stat.filemode(os.stat("z").st_mode)[0])
os.utime("hard", (1, 2.5))
found = os.stat("hard")
print(found.st_atime, found.st_mtime, found.st_mtime_ns, found[8], len(found), os.path.getmtime("hard"))
os.truncate("hard", 3)
print(open("hard").read(), os.path.getsize("hard"), os.access("hard", os.R_OK), os.access("nope", os.F_OK))
print(os.path.isfile("hard"), os.path.isdir("z"), os.path.isfile("z"), os.path.isdir("hard"), os.path.ismount("/"))
os.removedirs("z/b/c") if not os.listdir("z/b/c") else print(os.listdir("z/b/c"))
print(os.strerror(2), os.strerror(39))
