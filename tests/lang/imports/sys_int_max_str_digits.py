import sys
print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(700)
try:
    str(10**700)
except Exception as error:
    print(type(error).__name__, error)
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))
try:
    sys.set_int_max_str_digits(5)
except Exception as error:
    print(type(error).__name__, error)
sys.set_int_max_str_digits(4300)
