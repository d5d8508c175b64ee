text = (
    "a,b,c"
    .upper()
    .split(",")
    .joined("-")
)
