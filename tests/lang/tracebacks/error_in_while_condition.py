items = [1, 2]
while items[2 - len(items)] > 0:
    items.pop()
