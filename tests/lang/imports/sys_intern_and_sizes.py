import sys
print(sys.intern("ab") is sys.intern("a" + "b"), sys.getsizeof([]) > 0, sys.float_info.max, sys.float_info.epsilon, sys.int_info.default_max_str_digits)
try:
    sys.intern(5)
except Exception as error:
    print(type(error).__name__, error)
