# outcome: fuel
source = "x = [1, 2, (3, 4)]\n" * 3000
while True:
    compile(source, "<guest>", "exec")
