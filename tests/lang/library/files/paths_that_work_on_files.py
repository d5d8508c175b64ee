import os
import tempfile
from pathlib import Path

top = tempfile.mkdtemp()
os.chdir(top)


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


p = Path("project")
(p / "a" / "b").mkdir(parents=True)
print((p / "x.py").write_text("1\nä"), (p / "a" / "y.py").write_text("22"), (p / "a" / "b" / "z.txt").write_bytes(b"abc"))
(p / ".hidden").touch()
print(sorted(p.iterdir()))
for pattern in ("*.py", "*", "*/*.py", "a/*", "**/*.py", "**/b/*", "nope*", "x.py", "[ax]*", "a/../*.py", "*/"):
    print(pattern, sorted(p.glob(pattern)))
print(sorted(p.rglob("*.py")), sorted(p.rglob("b")), sorted(p.rglob("*/z.*")))
print((p / "x.py").read_text(), (p / "x.py").read_bytes(), (p / "x.py").stat().st_size)
print((p / "x.py").exists(), p.is_dir(), p.is_file(), (p / "x.py").is_file(), (p / "q").exists(), p.is_symlink())
for call in (
    lambda: Path("q").read_text(), lambda: p.read_text(), lambda: Path("q").unlink(), lambda: p.mkdir(), lambda: p.rmdir(),
    lambda: Path("q").unlink(missing_ok=True), lambda: p.mkdir(exist_ok=True), lambda: Path("q/r").mkdir(),
    lambda: Path("q").resolve(strict=True), lambda: (p / "x.py").write_text(b"x"), lambda: list(p.glob("")),
    lambda: list(p.glob("/x")), lambda: Path("q").rename("r"), lambda: (p / "x.py").touch(exist_ok=False),
    lambda: list(Path("q").iterdir()), lambda: list(Path("q").glob("*")),
):
    attempt(call)
print((p / "x.py").resolve() == Path(os.path.realpath(top), "project", "x.py"), Path("a").absolute() == Path.cwd() / "a")
renamed = (p / "x.py").rename(p / "w.py")
print(renamed, renamed.read_text()[:1], renamed.replace(p / "v.py"))
(p / "link").symlink_to("v.py")
print((p / "link").readlink(), (p / "link").is_symlink(), (p / "link").samefile(p / "v.py"), (p / "link").read_text()[:1])
with (p / "v.py").open("a") as file:
    file.write("more")
print((p / "v.py").read_text().split(), (p / "v.py").stat().st_size)
(p / "v.py").unlink()
print((p / "link").exists(), sorted(os.listdir(p)))
print(os.fspath(p), open(p / "a" / "y.py").read())
