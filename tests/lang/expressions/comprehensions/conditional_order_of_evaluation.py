log = []
r = [log.append(("body", x)) for x in range(3) if not log.append(("if", x)) and x != 1]
print(log)
