def f():
    for i in range(4):
        try:
            if i == 0: continue
            if i == 1: pass
            if i == 2: return "returned"
        finally:
            print("finally", i)
print(f())
for i in range(3):
    try:
        break
    finally:
        print("broke")
