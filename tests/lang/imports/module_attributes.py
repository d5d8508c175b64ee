import sys
sys.my_attribute = 5
print(sys.my_attribute, hasattr(sys, "nope"), type(sys).__name__)
del sys.my_attribute
try:
    sys.my_attribute
except Exception as error:
    print(type(error).__name__, error)
try:
    sys.no_such_thing
except Exception as error:
    print(type(error).__name__, error)
