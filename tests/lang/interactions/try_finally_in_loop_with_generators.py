def numbers():
    for i in range(5):
        try:
            yield i
        finally:
            log.append(f"f{i}")
log = []
for n in numbers():
    try:
        if n == 1: continue
        if n == 3: break
        log.append(f"body{n}")
    finally:
        log.append(f"loop{n}")
print(log[:8])
