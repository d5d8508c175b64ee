import os, os.path, posixpath, pathlib
from pathlib import PurePosixPath as P, PurePath, Path
for p in "", "/", "//", "///a", "a", "a/", "/a/b/c.tar.gz", "./a/../b//c", ".hidden", "a.b.", "..", "/..//x/./y/", "//net/x", "a/.b.c":
    print(repr(p), os.path.split(p), os.path.splitext(p), os.path.basename(p), os.path.dirname(p), os.path.normpath(p), os.path.isabs(p), os.path.splitroot(p), os.path.splitdrive(p))
    q = P(p); print(repr(q), q.parts, q.name, q.stem, q.suffix, q.suffixes, q.parent, q.root, q.anchor, list(q.parents), q.is_absolute())
print(os.path.join("a", "b", "/c", "d"), os.path.join("a", ""), os.path.join("", "b"), os.path.join("a/", "b"), os.path.join(b"a", b"b"), os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonpath(["/usr/lib", "/usr/local/x"]), os.path.relpath("/a/b/c", "/a/d"), os.path.relpath("/a", "/a"), os.path.exists("/nope/x"), os.path.isfile("/nope/x"))
for bad in (lambda: os.path.join("a", b"b"), lambda: os.path.join(3), lambda: os.path.join("a", 3), lambda: os.path.commonpath([]), lambda: os.path.commonpath(["/a", "b"]), lambda: os.path.relpath(""), lambda: P("a").relative_to("b"), lambda: P("/").with_name("x"), lambda: P("a").with_name(""), lambda: P("a").with_suffix("x"), lambda: P("a.b").with_stem(""), lambda: P(3), lambda: P(b"a"), lambda: os.fspath(3), lambda: P("a").match(""), lambda: P("a") / 3, lambda: P("a") < 3):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
a = P("/usr/lib/python.py")
print(a / "x", "r" / P("b"), a.joinpath("x", "y"), a.with_name("z"), a.with_suffix(".txt"), a.with_suffix(""), a.with_stem("q"), a.relative_to("/usr"), a.is_relative_to("/usr"), a.is_relative_to("/etc"), P("/a/b").relative_to("/a/c", walk_up=True), a.match("*.py"), a.match("lib/*.py"), a.match("/usr/*.py"), a.full_match("/usr/**/*.py"), a.full_match("*.py"), a.as_posix(), str(a), bytes(a), hash(a) == hash(P("/usr/lib/python.py")), a == P("/usr/lib//python.py"), a != "x", sorted([P("b"), P("a/c"), P("a")]), P("a") < P("b"), a.parents[0], a.parents[-1], a.parents[:2], len(a.parents), P("a", "b", "/c", "d"), P(P("x"), "y"), P(".") , P(), P("a/./b"), {P("a"): 1}[P("a")], repr(a.parents))
print(isinstance(a, os.PathLike), os.fspath(a), PurePath("x"), type(PurePath("x")).__name__, type(Path("x")).__name__, Path("/nope").exists(), Path("a").name, Path("a") / "b", os.sep, os.linesep, os.curdir, os.pardir, os.extsep, os.pathsep, os.altsep, os.devnull, os.name)
os.environ["HOMEX"] = "v"; print(os.environ["HOMEX"], os.getenv("HOMEX"), os.getenv("NOPE_X"), os.getenv("NOPE_X", "d"), "HOMEX" in os.environ, os.path.expandvars("$HOMEX/${HOMEX}x$NOPE_X"), os.environ.get("NOPE_X"), os.environ.pop("HOMEX"))
for bad in (lambda: os.environ["NOPE_X"], lambda: os.environ.__setitem__("a", 3), lambda: os.environ[3]):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(os.fsencode("é"), os.fsdecode(b"abc"), len(os.urandom(8)), os.path is posixpath)
