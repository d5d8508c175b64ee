import sys
for a in ((), (3,), ("message",), (None,)):
    try:
        sys.exit(*a)
    except SystemExit as e:
        print(repr(e), e.code)
