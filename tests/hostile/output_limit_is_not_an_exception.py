# outcome: output_bytes
try:
    while True:
        print("x" * 10000)
except BaseException:
    pass
finally:
    x = 1
