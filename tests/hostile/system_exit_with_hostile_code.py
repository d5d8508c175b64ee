# outcome: raised:SystemExit | finished | fuel
class C:
    def __str__(self):
        while True: pass
raise SystemExit(C())
