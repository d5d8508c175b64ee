import sys
print(str(int), str(len), str(type), str(Ellipsis), repr(sys)[:13], str(list[int]), repr(property)[:20])
