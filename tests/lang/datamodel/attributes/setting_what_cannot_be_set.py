class Sup: pass
class Sub(Sup):
    def setx(self): super().y = 3
    def delx(self): del super().y
for f in (Sub().setx, Sub().delx):
    try: f()
    except AttributeError as e: print(e)
try: object().x = 1
except AttributeError as e: print(e)
try: del object().x
except AttributeError as e: print(e)
try: (1).real = 3
except AttributeError as e: print(e)
try: del (1).real
except AttributeError as e: print(e)
try: del [].append
except AttributeError as e: print(e)
