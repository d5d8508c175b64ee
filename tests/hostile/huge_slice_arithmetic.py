# outcome: finished | raised:MemoryError
x = list(range(10))
print(x[-(2**70) : 2**70 : 2**70], x[2**63 :], "abc"[:: -(2**65)], range(10**30)[:: 10**29], slice(-(2**80), 2**80, 2**40).indices(10))
