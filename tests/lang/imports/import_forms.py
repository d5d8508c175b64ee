import sys
import sys as system
from sys import maxsize, version_info as vi
print(sys is system, maxsize == sys.maxsize, vi[0] == 3, sys.__name__)
