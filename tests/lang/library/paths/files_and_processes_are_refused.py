import os
from pathlib import Path

def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

for call in (
    lambda: os.listdir("."), lambda: os.remove("x"), lambda: os.system("ls"), lambda: os.path.getsize("x"),
    lambda: Path("x").read_text(), lambda: Path("x").write_text("y"), lambda: list(Path(".").iterdir()),
    lambda: os.getuid(), lambda: os.nonsense, lambda: Path("x").is_file(), lambda: list(Path(".").glob("*")),
    lambda: hasattr(os, "walk"), lambda: dict(os.environ), lambda: os.getcwd(), lambda: os.cpu_count(),
):
    attempt(call)
