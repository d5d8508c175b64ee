# outcome: MemoryError | fuel
keep = []
while True:
    keep.append(compile(f"x = {len(keep)}", "<s>", "exec"))
