import io, sys, contextlib
def show(*xs):
    for x in xs:
        try: print(x, '->', repr(eval(x)))
        except Exception as e: print(x, '->', type(e).__name__, e)
show("io.StringIO(3)","io.StringIO('a',newline=3)","io.StringIO('a',newline='x')","io.StringIO().write(b'a')","io.StringIO('abc').seek(-1)","io.StringIO('abc').seek(1,1)","io.StringIO('abc').seek(0,5)","io.StringIO('abc').seek(0,2)","io.StringIO('abc').truncate(-1)","io.StringIO('abc').read('a')","io.StringIO('abc').fileno()","io.StringIO().isatty()","io.StringIO().detach()","io.StringIO().encoding","io.StringIO().newlines","io.StringIO('a\\r\\nb\\rc\\n',newline=None).getvalue()","io.StringIO('a\\r\\nb\\rc\\n',newline=None).newlines","list(io.StringIO('a\\r\\nb\\rc\\n',newline=''))","list(io.StringIO('a\\r\\nb\\rc\\n'))","list(io.StringIO('a\\nb\\n',newline='\\r\\n'))","list(io.StringIO('a\\rb\\rc',newline='\\r'))","io.StringIO('abc').readline(2)","io.StringIO('a\\nb\\nc').readlines(2)","io.StringIO('a\\nb\\nc').readlines()","isinstance(io.StringIO(),io.TextIOBase)","isinstance(io.StringIO(),io.IOBase)","isinstance(io.BytesIO(),io.BufferedIOBase)","isinstance(sys.stdout,io.TextIOBase)","issubclass(io.TextIOWrapper,io.TextIOBase)","io.StringIO.__mro__[-2:]","io.BytesIO('a')","io.BytesIO(5)","io.BytesIO().write('a')","io.BytesIO(b'abc').seek(-1)","io.BytesIO(b'abc').seek(0,9)","io.BytesIO(b'abc').read('a')","io.BytesIO(b'abc').read(None)","io.BytesIO(b'a\\nb').readlines()","io.BytesIO(b'a\\nb').readline(1)","list(io.BytesIO(b'a\\nb'))","io.BytesIO(b'abc').getbuffer()[1]","io.BytesIO(b'abc').truncate(-1)","io.BytesIO(b'abc').read1(2)","io.BytesIO(b'abc').fileno()","io.BytesIO(b'abc').detach()","io.BytesIO(bytearray(b'x')).getvalue()","io.IOBase().read()","io.IOBase().seek(0)","io.IOBase().readline()","io.RawIOBase().read(1)","io.BufferedIOBase().read()","io.TextIOBase().read()","io.TextIOBase().write('a')","io.IOBase().readable()","io.SEEK_SET,io.SEEK_CUR,io.SEEK_END","io.UnsupportedOperation.__mro__","io.text_encoding('x')","io.BlockingIOError is BlockingIOError","io.open is open","io.TextIOWrapper(io.BytesIO(b'abc\\ndef')).read()","io.TextIOWrapper(io.BytesIO(b'abc\\ndef')).readline()","list(io.TextIOWrapper(io.BytesIO(b'abc\\r\\ndef\\rg')))","list(io.TextIOWrapper(io.BytesIO(b'abc\\r\\ndef\\rg'),newline=''))","io.TextIOWrapper(io.BytesIO('é€😀'.encode()),encoding='utf-8').read(2)","io.TextIOWrapper(io.BytesIO(b'\\xff'),encoding='utf-8').read()","io.TextIOWrapper(io.BytesIO(b'\\xff'),encoding='utf-8',errors='replace').read()","io.TextIOWrapper(io.BytesIO(b'\\xff'),encoding='latin-1').read()","io.TextIOWrapper(io.BytesIO(),encoding='nope')","io.TextIOWrapper(io.BytesIO(),newline='x')","io.TextIOWrapper(io.BytesIO()).write(b'a')","io.TextIOWrapper(io.BytesIO('ab'.encode('utf-16')),encoding='utf-16').read()","io.TextIOWrapper(io.BytesIO(),encoding='utf-8').encoding","io.TextIOWrapper(io.BytesIO(),encoding='ascii',errors='ignore').errors")
def wr(nl, **k):
    b=io.BytesIO(); t=io.TextIOWrapper(b,encoding='utf-8',newline=nl,**k); n=t.write('a\nb\r\nc'); t.flush(); return n, b.getvalue()
show("wr(None)","wr('')","wr('\\n')","wr('\\r\\n')","wr('\\r')")
b=io.BytesIO(); t=io.TextIOWrapper(b,encoding='utf-8'); print(t.write("héllo\nworld"), t.tell(), t.seek(0), t.readline(), t.tell(), t.read(), t.seek(0,2), t.write("!"), t.seek(0), t.read())
print(t.detach() is b)
try: t.read()
except ValueError as e: print(e)
class Raw(io.RawIOBase):
    def __init__(self, data): self.data=bytearray(data); self.at=0; self.log=[]
    def readable(self): return True
    def writable(self): return True
    def seekable(self): return True
    def readinto(self, b):
        n=min(len(b),3,len(self.data)-self.at); b[:n]=self.data[self.at:self.at+n]; self.at+=n; return n
    def write(self, b):
        n=min(len(b),4); self.data[self.at:self.at+n]=b[:n]; self.at+=n; return n
    def seek(self, p, w=0): self.at = p if w==0 else self.at+p if w==1 else len(self.data)+p; return self.at
    def tell(self): return self.at
r=io.BufferedReader(Raw(b'hello world\nsecond line\n'))
print(r.read(4), r.peek()[:1], r.readline(), r.tell(), r.read(), r.seek(2), r.read(3), r.read1(2)[:1])
w=io.BufferedWriter(Raw(b''), 5)
print(w.write(b'abc'), w.raw.data, w.write(b'defgh'), w.flush(), w.raw.data, w.tell())
rw=io.BufferedRandom(Raw(b'0123456789'))
print(rw.read(3), rw.write(b'XY'), rw.seek(0), rw.read())
p=io.BufferedRWPair(Raw(b'in'), Raw(b''))
print(p.read(), p.write(b'out'), p.flush())
print(Raw(b'abcdefg').readall(), Raw(b'abc').read(2), list(Raw(b'a\nb\n')))
with contextlib.redirect_stdout(io.StringIO()) as out:
    print("captured", 1, sep="-"); sys.stdout.write("more"); print("err", file=sys.stderr, end="")
print(repr(out.getvalue()), sys.stdout.write("x\n"), sys.stdout.writable(), sys.stdout.encoding, sys.stdin.read())
s=io.StringIO(); s.write("abc"); s.seek(1); s.write("Z"); print(s.getvalue(), s.tell()); s.seek(6); s.write("!"); print(repr(s.getvalue())); s.truncate(2); print(s.getvalue(), s.tell()); s.write("q"); print(repr(s.getvalue()))
s.close(); show("s.getvalue()","s.read()","s.tell()","s.seek(0)","s.closed","s.close()","s.readable()","list(s)","s.__enter__()")
class Sub(io.StringIO):
    def write(self, x): return super().write(x.upper())
u=Sub(); print("hello", file=u); print(repr(u.getvalue())); u.attr=5; print(u.attr)
b=io.BytesIO(b'hello'); v=b.getbuffer(); 
try: b.write(b'longer than that')
except BufferError as e: print(type(e).__name__)
v.release(); print(b.write(b'longer than that'), b.getvalue(), b.seek(-3,2), b.read(), b.seek(-100,1), b.readinto(x:=bytearray(4)), x)
with io.BytesIO() as c: c.write(b'1'); c.writelines([b'2', bytearray(b'3'), memoryview(b'4')]); print(c.getvalue())
show("c.read()","c.closed", "c.write(b'')")
