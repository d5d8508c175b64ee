x = 3
print(f"{
    x
    + 1  # comment inside
} {
    [
        i
        for i in range(x)
    ]
}")
