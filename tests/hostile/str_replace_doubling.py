# outcome: MemoryError
s = "a"
while True:
    s = s.replace("a", "aa")
