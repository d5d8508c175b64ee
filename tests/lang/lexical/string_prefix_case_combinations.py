x = 1
print(F"{x}", fR"{x}\n", Fr"\d", BR"\x", bR'\y', U"u", rB"z", RB"q")
