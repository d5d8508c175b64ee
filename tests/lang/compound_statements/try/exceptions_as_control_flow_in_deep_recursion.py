class Found(Exception):
    def __init__(self, path): self.path = path
def search(tree, want, path=()):
    for k, v in tree.items():
        if k == want:
            raise Found(path + (k,))
        search(v, want, path + (k,))
try:
    search({"a": {"b": {}}, "c": {"d": {"e": {}}}}, "e")
except Found as f:
    print(f.path)
