print(0_0, 00000, 0.00, 00e1, 0_7.5, 09.5, 08j)
for s in ("01", "007", "0_1", "1_", "1__0", "0x", "0b2", "0o8", "1e", "1_e5", "1._5", "0xg", "1a", "1_a", "0b", "12abc", "1.5x", "0_", "1jx"):
    try:
        compile(s, "<t>", "eval")
        print(s, "ok")
    except SyntaxError as e:
        print(s, e.msg, e.offset)
