for s in ("#x", "#X", "#o", "#b", "#d", "#010x", "#08b", "+#x", "#>8x", "#_x", "^#10x", "=+#10b"):
    print(format(255, s), format(-255, s))
