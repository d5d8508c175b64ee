import csv, io
def W(rows, **k):
    f=io.StringIO(); w=csv.writer(f, **k)
    r=[w.writerow(x) for x in rows]; return f.getvalue(), r
def R(s, **k):
    return list(csv.reader(s if isinstance(s, list) else io.StringIO(s, newline=''), **k))
def show(*ss):
    for s in ss:
        print(s, '->', end=' ')
        try: print(repr(eval(s)))
        except BaseException as e: print(type(e).__module__, type(e).__name__, e)
show("csv.__all__","csv.list_dialects()","csv.get_dialect('excel').delimiter","[getattr(csv.get_dialect('unix'),n) for n in ('delimiter','doublequote','escapechar','lineterminator','quotechar','quoting','skipinitialspace','strict')]","csv.get_dialect('foo')","csv.field_size_limit()","csv.field_size_limit('a')","csv.field_size_limit(1.5)","csv.unregister_dialect('foo')","csv.register_dialect(1)","csv.register_dialect('q', delimiter=';')","csv.get_dialect('q').delimiter","csv.register_dialect('z', delimiter='ab')",
"R('a,b\\r\\n1,2\\r\\n')","R('a,\"b\\nc\",d\\n')","R('a,\"b\"\"c\"\\n')","R(['a,b','c'])","R(['\"a','b\"'])","R(['\"a'])","R(['\"a'],strict=True)","R(['\"a\"b'])","R(['\"a\"b'],strict=True)","R(['a\\rb'])","R(['a\\nb'])","R([''])","R(['\\n'])","R([])","R(['a,b,'])","R([','])","R([' a, b'],skipinitialspace=True)","R(['a\\\\,b'],escapechar='\\\\')","R(['a\\\\'],escapechar='\\\\')","R(['\"a\\\\\"b\"'],escapechar='\\\\')","R(['\"a\\\\'],escapechar='\\\\')","R(['1,\"2\",x'],quoting=csv.QUOTE_NONNUMERIC)","R(['1,\"2\",3.5,'],quoting=csv.QUOTE_NONNUMERIC)","R(['1,\"2\",3.5'],quoting=csv.QUOTE_NONNUMERIC)","R(['1,\"\",,\"a\"'],quoting=csv.QUOTE_NOTNULL)","R(['1,\"\",,\"a\",2.5'],quoting=csv.QUOTE_STRINGS)","R(['a\"b,\"c\"'],quoting=csv.QUOTE_NONE)","R(['a;b'],delimiter=';')","R([b'a'])","R([1])","csv.reader(5)","R(['a'],delimiter='')","R(['a'],delimiter='ab')","R(['a'],delimiter=5)","R(['a'],delimiter=None)","R(['a'],quotechar='ab')","R(['a'],quotechar=None)","R(['a'],quotechar=None,quoting=0)","R(['a'],quotechar='',quoting=3)","R(['a'],escapechar='ab')","R(['a'],escapechar=5)","R(['a'],lineterminator=5)","R(['a'],lineterminator=None)","R(['a'],quoting=7)","R(['a'],quoting='a')","R(['a'],foo=1)","R(['a'],dialect='nope')","R(['a'],dialect=5)","R(['a'],delimiter='\\n')","R(['a'],delimiter=' ',skipinitialspace=True)","R(['a'],quotechar='\\n')","R(['a'],escapechar='\\r')","R(['a'],delimiter='\"')","R(['a'],escapechar='\"')","R(['a'],escapechar=',')","R(['a'],delimiter=',',quotechar=',')","R(['a'],quotechar=' ',skipinitialspace=True)","R(['a'],escapechar=' ',skipinitialspace=True)","R(['a'],lineterminator=',')","R(['a'],strict=5)",
"W([['a','b'],[1,2.5,None,True]])","W([['a,b','c\"d','e\\nf','g\\rh',' i']])","W([['']])","W([[None]])","W([[]])","W([['','']])","W([['a','']],quoting=csv.QUOTE_ALL)","W([[1,'a',None,2.5]],quoting=csv.QUOTE_NONNUMERIC)","W([[1,'a',None,2.5,'']],quoting=csv.QUOTE_STRINGS)","W([[1,'a',None,2.5,'']],quoting=csv.QUOTE_NOTNULL)","W([['a,b']],quoting=csv.QUOTE_NONE)","W([['a,b\"c\\\\']],quoting=csv.QUOTE_NONE,escapechar='\\\\')","W([['a\"b']],doublequote=False)","W([['a\"b,\\\\']],doublequote=False,escapechar='\\\\')","W([['']],quoting=csv.QUOTE_NONE)","W([[None]],quoting=csv.QUOTE_STRINGS)","W([[None]],quoting=csv.QUOTE_NOTNULL)","W([['',1]],delimiter=' ',skipinitialspace=True)","W([['',1]],delimiter=' ',skipinitialspace=True,quoting=3)","W([5])","W(['abc'])","W([{'a':1,'b':2}])","W([iter('ab')])","W([[1]],lineterminator='!')","W([['a!b']],lineterminator='!')","W([['a\\nb']],lineterminator='!')","W([['aXb']],quotechar='X')","W([['a\"b']],quotechar=None,quoting=3)","W([['a']],quotechar=None)","W([[float('nan'),1e100,-0.0]])","W([['é','\\u20ac','😀,x']])","W([['a\\\\b']],escapechar='\\\\')","W([['a\\\\b']],escapechar='\\\\',quoting=csv.QUOTE_ALL)","csv.writer(5)","csv.writer(io.StringIO()).writerows([[1],[2]])","csv.writer(io.StringIO()).writerows(5)","csv.writer(io.StringIO()).dialect.delimiter","csv.reader([]).dialect.lineterminator","csv.reader([]).line_num","type(csv.reader([]))","csv.Error.__mro__","csv.Dialect().delimiter","csv.Dialect()", "csv.excel_tab().delimiter", "csv.unix_dialect().quoting",
"list(csv.DictReader(['a,b','1,2','3','4,5,6']))","list(csv.DictReader(['a,b','1,2','3','4,5,6'],restkey='r',restval='v'))","list(csv.DictReader(['1,2'],fieldnames=['x','y']))","csv.DictReader(['a,b']).fieldnames","csv.DictReader([]).fieldnames","list(csv.DictReader(['a','','1']))","list(csv.DictReader(['a,b']))","csv.DictReader(['a'],['b']).line_num","csv.DictReader(iter(['a','1'])).dialect",
"csv.Sniffer().sniff('a;b;c\\n1;2;3\\n').delimiter","csv.Sniffer().sniff('a,b\\n1,2\\n').delimiter","csv.Sniffer().sniff(\"'a'|'b'\\n'c'|'d'\\n\").quotechar","csv.Sniffer().has_header('name,age\\nbob,5\\namy,6\\n')","csv.Sniffer().has_header('1,2\\n3,4\\n')","csv.Sniffer().sniff('a\\tb\\nc\\td\\n').delimiter","csv.Sniffer().sniff('a, b\\nc, d\\n').skipinitialspace","csv.Sniffer().sniff('a:b:c\\nd:e:f',':;').delimiter","csv.Sniffer().sniff('\"a\",\"b\"\\n\"c\"\"d\",\"e\"\\n').doublequote","csv.Sniffer().sniff('x y z\\n1 2 3\\n').delimiter","csv.Sniffer().preferred","csv.Sniffer().sniff('\"a b\"\\n\"c\"\\n').delimiter","csv.QUOTE_MINIMAL,csv.QUOTE_ALL,csv.QUOTE_NONNUMERIC,csv.QUOTE_NONE,csv.QUOTE_STRINGS,csv.QUOTE_NOTNULL","csv.__version__")
def DW(rows, names, **k):
    f=io.StringIO(); w=csv.DictWriter(f,names,**k); a=w.writeheader(); b=[w.writerow(r) for r in rows]; return f.getvalue(), a, b
show("DW([{'a':1,'b':2}],['a','b'])","DW([{'a':1}],['a','b'],restval='x')","DW([{'a':1,'c':2}],['a','b'])","DW([{'a':1,'c':2}],['a','b'],extrasaction='ignore')","DW([],['a'],extrasaction='foo')","csv.field_size_limit(5)","R(['abcdefgh'])","csv.field_size_limit(131072)","csv.DictWriter(io.StringIO(),['a']).writerows([{'a':1},{'a':2}])","csv.DictWriter(io.StringIO(),iter('ab')).fieldnames")
r=csv.reader(['a,"b','c",d','e']); print(next(r), r.line_num, next(r), r.line_num); 
try: next(r)
except StopIteration: print("stop", r.line_num)
r=csv.reader(['"a"b','c'],strict=True)
try: next(r)
except csv.Error as e: print(e, r.line_num)
print(next(r))
print(iter(r) is r)
class D(csv.Dialect):
    delimiter=';'; quotechar="'"; lineterminator='\n'; quoting=csv.QUOTE_MINIMAL
print(R("a;'b;c'\n", dialect=D), W([['a;b']], dialect=D), W([['a;b']], dialect=D()), D._valid)
class E(csv.Dialect): pass
try: E()
except Exception as e: print(type(e), e)
class F(csv.Dialect): delimiter=';'; quoting=0; quotechar=5; lineterminator='\n'
try: F()
except Exception as e: print(type(e), e)
class B:
    def write(self, s): return 'x'
print(csv.writer(B()).writerow([1]))
