import os


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for call in (
    lambda: os.system("ls"), lambda: os.fork(), lambda: os.getuid(), lambda: os.nonsense, lambda: os.listdir("."),
    lambda: hasattr(os, "kill"), lambda: dict(os.environ), lambda: os.getcwd(), lambda: os.cpu_count(),
    lambda: sorted(os.listdir("/")), lambda: open("/etc/passwd"), lambda: os.path.exists("/proc"),
):
    attempt(call)
