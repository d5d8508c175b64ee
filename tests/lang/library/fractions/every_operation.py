from fractions import Fraction as F
import math, numbers, copy
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
for a in ((),(3,),(6,-4),('3/4',),(' -1.25e2 ',),('1_000/3',),('.5',),('5.',),('1e-3',),(0.25,),(F(1,3),F(2,5)),(True,),(-0.0,)): t(lambda:F(*a))
for a in ((1,0),('a',),('1/0',),('',),('1/ 2',),('1.5/2',),('1__0',),(1.5,2),([],),(1j,),(float('nan'),),(float('inf'),),('3/-4',),('1e',),('_1',),('1_',)): t(lambda:F(*a))
a,b=F(1,3),F(-5,6)
print(a+b,a-b,a*b,a/b,a//b,a%b,divmod(a,b),a**2,a**-2,b**-3,a**b,a**0.5,2**a,a**F(2),4**F(1,2),F(4)**F(1,2),-a,+a,abs(b),bool(a),bool(F(0)),int(F(-7,2)),math.trunc(F(-7,2)),math.floor(F(-7,2)),math.ceil(F(-7,2)),round(F(7,2)),round(F(5,2)),round(F(22,7),2),round(F(1234),-2),float(a),complex(a))
print(a+1,1+a,a+0.5,0.5+a,a+1j,1j*a,a-1,1-a,a*2,2*a,a/2,2/a,a//1,3//a,7%a,a%7,divmod(3,a),0.5/a,0.5**a, True+a)
print(a==F(2,6),a==1,F(2)==2,F(1,2)==0.5,a!=b,a<b,a>=0.3,a<float('inf'),a==float('nan'),F(1,2)==0.5+0j,hash(F(1,2))==hash(0.5),hash(F(3))==hash(3),a>1,2>a,a<=a, F(1,2)<0.75)
print(F('3.1415926535897932').limit_denominator(1000),F(3,7).limit_denominator(10),F(math.pi).limit_denominator(),F.from_float(0.75),F.from_float(3),F.from_number(0.5),F(5).is_integer(),a.as_integer_ratio(),a.numerator,a.denominator,a.real,a.imag,a.conjugate())
for s in ('','>10','<10','^10','*^12','+',' ','#','_','.2f','.0f','10.3f','+.1f','08.2f',',.2f','e','.3e','g','.10g','#g','%','.1%','_.2f','E','z.1f','G','020,.3f','.2','x','<08.2f','*=+12.3f'): t(lambda:format(F(-1234567,89),s))
print(f"{F(1,3):.4f} {F(2):#} {F(3):>5} {F(1,10**30):g} {F(10**30,3):g} {F(0):e} {F(999999,1000000):.3g} {F(-1,1000):z.1f}", str(F(3)), repr(F(3)))
for f in (lambda:a/0,lambda:a//0,lambda:a%0,lambda:F(0)**-1,lambda:a+'x',lambda:a<1j,lambda:a<'x',lambda:F.from_float('x'),lambda:F.from_decimal(1.5),lambda:F(1,3).limit_denominator(0),lambda:pow(a,2,3),lambda:a.numerator.x,lambda:setattr(a,'numerator',3)): t(f)
print(isinstance(a,numbers.Rational),isinstance(a,numbers.Real),isinstance(3,numbers.Integral),isinstance(3.0,numbers.Real),isinstance(3j,numbers.Complex),isinstance(3.0,numbers.Rational),isinstance('',numbers.Number),issubclass(bool,numbers.Integral))
print(copy.copy(a) is a, copy.deepcopy(a) is a, sum([F(1,n) for n in range(1,30)]), max(a,b), sorted([a,b,F(1,2),0.4,1]), {F(1,2):'h'}[0.5])
class G(F): pass
print(G(1,2)+G(1,3), type(G(1,2)+1), repr(G(1,2)), type(+G(1,2)), type(copy.copy(G(1))))
t(lambda: numbers.Integral()); print(numbers.__all__, sorted(numbers.Integral.__abstractmethods__))
