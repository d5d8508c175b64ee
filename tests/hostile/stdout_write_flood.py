# outcome: output_bytes
import sys
while True:
    sys.stdout.write("flood\n" * 100)
