# outcome: host_calls
while True:
    host(lambda: 1)
