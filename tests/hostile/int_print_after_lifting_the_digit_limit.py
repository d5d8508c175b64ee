# outcome: fuel | MemoryError | finished | raised:OverflowError
import sys
sys.set_int_max_str_digits(0)
n = 3 ** 2_000_000
while True:
    str(n)
