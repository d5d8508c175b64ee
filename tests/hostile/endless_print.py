# outcome: output_bytes
while True:
    print("spam")
