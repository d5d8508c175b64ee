src = "def f():\n" + "".join(f"    v{i} = {i}\n" for i in range(300)) + "    return " + " + ".join(f"v{i}" for i in range(300)) + "\nprint(f())"
exec(src)
