# outcome: finished | raised:SystemExit
import sys
sys.exit(5)
