print(object.__init_subclass__(), object.__subclasshook__(int), type(object.__new__).__name__, object.__doc__ is not None)
try:
    object.__init_subclass__(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    object.__init_subclass__(x=1)
except Exception as error:
    print(type(error).__name__, error)
