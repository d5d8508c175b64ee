import sys
n = sys.stdout.write("written\n")
print(n)
sys.stdout.writelines(["a", "b\n"])
sys.stdout.flush()
try:
    sys.stdout.write(5)
except Exception as error:
    print(type(error).__name__, error)
