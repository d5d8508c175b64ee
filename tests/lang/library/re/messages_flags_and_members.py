import re
print(re.I, repr(re.I), re.I|re.M, repr(re.I|re.M), repr(re.RegexFlag(0)), repr(re.RegexFlag(1024)), repr(~re.I), re.NOFLAG, int(re.X), re.A is re.ASCII, re.RegexFlag.I, re.S.name, re.S.value)
print(re.compile('a', re.I|re.X).flags, re.compile('a', re.I), re.compile(b'a', re.L), re.compile('a', re.U), re.compile('(?ai)x').flags)
print(re.findall('A', 'aA', flags=re.I), re.sub('a', 'b', 'aaa', count=2), re.subn('a', 'b', 'aaa'), re.split('a', 'bab', maxsplit=1))
for bad in ['x', None, 1.5]:
    try: print(re.compile('a', bad))
    except Exception as e: print(type(e).__name__, e)
print(re.escape('a.b*c d\n-'), re.escape(b'a.b'))
try: re.compile(re.compile('a'), re.I)
except ValueError as e: print(e)
try: re.compile(3)
except TypeError as e: print(e)
s = re.Scanner([(r'\d+', lambda sc, t: int(t)), (r'[a-z]+', lambda sc, t: t), (r'\s+', None)])
print(s.scan('12 abc 3!x'))
m = re.match('(?P<a>x)(y)?', 'xz'); print(m.groupdict(), m['a'], m[2], m.lastgroup, m.lastindex, m.regs, m.expand(r'\1-\g<a>-\2-'), m.re, m.string, m.pos, m.endpos)
for t in [r'\3', r'\g<', r'\g<b>', r'\q', r'\g<1x>', r'\400', r'\g<>', '\\', r'\g<-1>', r'\g<é>', r'\g<99>', r'\0\60\x']:
    try: print(repr(m.expand(t)))
    except (re.error, IndexError) as e: print(type(e).__name__, e)
for i in [3, -1, 'q', None, 2.0, (1,), 10**30]:
    try: print(m.group(i))
    except Exception as e: print(type(e).__name__, e)
for f, a in [(re.match, ('a', b'a')), (re.match, (b'a', 'a')), (re.match, ('a', 1)), (re.sub, ('a', 1, 'a')), (re.sub, ('a', b'x', 'a')), (re.sub, ('a', 'b', 1)), (re.sub, ('a', lambda m: 1, 'a'))]:
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 1
print(m[I()], m.group(I(), 0), m.span(I()))
print(re.compile('a') == re.compile('a'), re.compile('a') == re.compile('a', re.I), hash(re.compile('a')) == hash(re.compile('a')), re.compile('a') != re.compile('b'))
import copy
p = re.compile('a'); print(copy.copy(p) is p, copy.deepcopy(p) is p, copy.copy(m) is m)
print(type(p), type(m), type(re.finditer('a', 'a')), type(p.scanner('a')), re.Pattern[str], re.Match[bytes])
sc = p.scanner('aba'); print(sc.match(), sc.search(), sc.search(), sc.pattern is p)
it = p.finditer('aa'); print(next(it), next(it), next(it, 'end'), iter(it) is it)
print(p.groupindex, re.compile('(?P<n>a)').groupindex['n'])
for pat in ['(', ')', '[', 'a**', '*', '(?P<n', '(?P<n>a)(?P<n>b)', r'\1', '(?P=x)', '(?z)', '(?<=a*)', '[z-a]', r'[\d-z]', '(?i-i:a)', '(?-a:b)', 'a(?i)', 'x{2,1}', '\\', '(?P>a)', '(?(1)a|b|c)', '(?(x)a)', '(?#', r'\N{nope}', r'\xg', '(?<', '(?<a', '(?', '(?P', 'a\n(b', r'(?P<é+>a)', '(?(0)a)', '(?L)a', r'(a\1)', '(?<=(a))(?<=\\1)', '(?<=(a)\\1)','a{99999999999}', '(?au:x)', '(?i', '(?-', '(?i-', '(?-:a)', '(?iz)', r'\8', r'[\8]', r'\400', '(?P<1a>x)', '(?(1']:
    try: re.compile(pat); print(pat, 'ok')
    except Exception as e: print(repr(pat), type(e).__name__, e, getattr(e, 'pos', 0), getattr(e, 'lineno', 0), getattr(e, 'colno', 0))
for pat in [b'(?P<\xe9>a)', b'(?u)a', b'\\u1234', b'(?P=\xe9)', b'[\xe9-a]', b'\\\xe9']:
    try: print(re.compile(pat))
    except Exception as e: print(repr(pat), type(e).__name__, e, getattr(e, 'pos', 0))
