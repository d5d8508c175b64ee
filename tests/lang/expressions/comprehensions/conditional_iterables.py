flag = False
print([x for x in ([1, 2] if flag else [3])], [x for x in (range(2) if not flag else [])], [x for x in [] or [9]])
