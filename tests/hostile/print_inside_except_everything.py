# outcome: output_bytes
while True:
    try:
        print("y" * 1000)
    except BaseException:
        pass
