import sys
print(sys.version_info[0], sys.version_info.major, sys.byteorder, sys.maxunicode, type(sys.argv).__name__, sys.getrecursionlimit() > 0, type(sys.path).__name__, sys.implementation.name != "", sys.flags is not None)
