# outcome: fuel
def m(p, s):
    if not p: return not s
    if p[0] == "*": return any(m(p[1:], s[i:]) for i in range(len(s) + 1))
    return bool(s) and p[0] == s[0] and m(p[1:], s[1:])
m("*a" * 20 + "b", "a" * 60)
