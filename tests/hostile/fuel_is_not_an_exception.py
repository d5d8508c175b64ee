# outcome: fuel
try:
    while True:
        pass
except BaseException:
    print("must not print")
finally:
    print("must not print either")
