print("line 1")
print("line 2", end="")
raise LookupError("after partial line")
