# outcome: finished
print(len(f"{1e308:.1f}"), len("%.300f" % 1e-300))
