# outcome: finished
found = []
def walk(c):
    for s in type.__subclasses__(c):
        if s.__name__ in ("Popen", "FileIO", "BuiltinImporter", "_wrap_close", "socket"):
            found.append(s.__name__)
        if s is not type:
            walk(s)
walk(object)
print(found)
