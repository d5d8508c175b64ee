for x in [1, 2]:
    continue
else:
    print("else after continue")
for x in []:
    pass
else:
    print("else on empty")
