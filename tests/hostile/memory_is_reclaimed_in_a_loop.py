# outcome: finished
for i in range(300):
    x = [str(i)] * 200000
print(len(x))
