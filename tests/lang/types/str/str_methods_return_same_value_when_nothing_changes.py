s = "plain"
print(s.strip() == s, s.replace("z", "y") == s, s[:] == s, s + "" == s, str(s) is s, s.lower() == s, "".join([s]) == s)
