été = 1
变量 = 2
π = 3.14
ñ_1 = 4
def größe(ä): return ä * 2
class Ünï: ü = 5
print(été, 变量, π, ñ_1, größe(3), Ünï.ü)
