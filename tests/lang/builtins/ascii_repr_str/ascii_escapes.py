print(ascii("aé日😀"), ascii(["ü"]), ascii(5), ascii(None), ascii("\x00\x7f\x80\uffff"))
class C:
    def __repr__(self): return "rép"
print(ascii(C()), repr(C()))
