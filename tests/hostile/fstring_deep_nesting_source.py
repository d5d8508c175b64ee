# outcome: raised:SyntaxError | MemoryError | RecursionError | finished
src = "1"
for i in range(200):
    src = f"f'{{{src}}}'"
exec(src)
