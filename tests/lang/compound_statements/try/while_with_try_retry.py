attempts = 0
while True:
    attempts += 1
    try:
        if attempts < 3:
            raise OSError("flaky")
    except OSError as e:
        print("retry", attempts, e)
        continue
    else:
        break
    finally:
        print("attempt over", attempts)
print(attempts)
