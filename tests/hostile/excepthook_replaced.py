# outcome: raised:ValueError | fuel
import sys
def hook(*a):
    while True: pass
sys.excepthook = hook
raise ValueError("plain")
