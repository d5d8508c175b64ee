n = 0
for a in range(2):
    for b in range(2):
        for c in range(2):
            if a:
                if b:
                    while True:
                        try:
                            if c:
                                with memoryview(b"x") as m:
                                    n += m[0]
                            break
                        finally:
                            n += 1
                else:
                    n += 1000
print(n)
