x = 1
print(rf"\n{x}\t", fr"\d{x}", Rf"{x}\{x}", f"\\{x}", rf"{x:\>5}" if False else "", F"{x}", f"\x7b{x}\x7d")
