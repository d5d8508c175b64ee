s = "immutable"
s[2:4] = "xx"
