src = "\n".join(f"v{i} = {i} * 2" for i in range(2000))
ns = {}
exec(src, ns)
print(ns["v1999"], sum(v for k, v in ns.items() if k.startswith("v")))
