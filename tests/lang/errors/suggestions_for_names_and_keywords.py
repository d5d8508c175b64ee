def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
import traceback
def tb(src):
    try: exec(src, {"__name__": "m"})
    except BaseException as e: print("".join(traceback.format_exception_only(e)).rstrip())
for s in ("foo_bar = 1; foo_baz", "pritn(1)", "lenn([])", "class A:\n  abc = 1\nA.abd", "class A:\n  abc = 1\nA().abd", "[].appendd", "''.jion", "import math; math.sqr", "from math import sqrtt", "from math import zzzzz", "def f(first, second): pass\nf(frist=1)", "def f(*, key): pass\nf(keyy=1)", "def f(): pass\nf(x=1)", "int(x=3)", "sorted([], kye=1)", "print(1, spe=2)", "class A:\n  def __init__(self): self.value = 1\n  def m(self): return valu\nA().m()", "class A:\n  def __init__(self): self.value = 1\n  def m(self): return value\nA().m()", "def f():\n  local_thing = 1\n  return locl_thing\nf()", "None.foo", "(1).bit_lenght()", "x = 5; x.foo.bar", "Exceptoin", "a", "ab", "time.sleep(1)", "json.dumps", "class A:\n  _private = 1\nA().private", "class A:\n  private = 1\nA()._private", "class A:\n  __slots__ = 'blech',\nA().bluch", "type('X', (), {})().anything", "class A:\n  def __getattr__(self, n): raise AttributeError(n)\nA().foo", "import sys; sys.maxsiz", "NotImplmented", "ture", "nul", "self", "true", "print(Flase)", "[1,2,3].size", "(1,).append(2)", "{}.has_key(1)", "'a'.decode()", "b''.encode()", "raise KeyError('x')", "d = {'abc': 1}; d['abd']", "whille True: pass", "improt os", "fro x in y: pass", "clas A: pass", "def f() retrun 1", "a = 5 eles 3", "import os form x", "x = [1 2]", "if x = 3: pass", "f(a b)", "assert x, y z"): tb(s)
