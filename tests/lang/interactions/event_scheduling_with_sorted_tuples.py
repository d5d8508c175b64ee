events, log = [(3, "c"), (1, "a"), (2, "b")], []
while events:
    events.sort(reverse=True)
    t, name = events.pop()
    log.append(f"{t}{name}")
    if name == "a": events += [(t + 1.5, "d"), (t + 0.5, "e")]
print(log)
