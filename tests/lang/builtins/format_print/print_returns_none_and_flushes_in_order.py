print(print("inner"))
for i in range(3): print(i, end=" ", flush=True)
print()
