import cmath
names="acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase polar isfinite isinf isnan".split()
inf=float('inf'); nan=float('nan')
values=[complex(x,y) for x in (0.0,-0.0,1.0,-1.0,0.5,-2.5,1e200,-1e-200,inf,-inf,nan) for y in (0.0,-0.0,1.0,-0.75,3.0,1e200,inf,-inf,nan)]
def r(v):
    if isinstance(v,complex): return (repr(float('%.13g'%v.real)),repr(float('%.13g'%v.imag)))
    if isinstance(v,tuple): return tuple(map(r,v))
    return '%.13g'%v if isinstance(v,float) else v
for n in names:
    for z in values:
        try: out=r(getattr(cmath,n)(z))
        except Exception as e: out=type(e).__name__+' '+str(e)
        print(n,z,out)
for p in ((1,2),(2.5,-0.0),(-1,3),(0,5),(inf,1),(inf,0.0),(1,inf),(0,inf),(nan,0.0),(nan,1)):
    try: print('rect',p,r(cmath.rect(*p)))
    except Exception as e: print('rect',p,type(e).__name__,e)
print(r(cmath.log(8,2)),r(cmath.log(1j,10)),cmath.isclose(1,1+1e-10),cmath.isclose(1,2),cmath.isclose(1,1.1,rel_tol=.2),cmath.isclose(0,1e-9,abs_tol=1e-8),cmath.isclose(inf,inf),cmath.pi,cmath.e,cmath.tau,cmath.inf,cmath.infj,cmath.nanj)
for f in (lambda:cmath.sqrt('a'),lambda:cmath.log(0),lambda:cmath.isclose(1,2,rel_tol=-1),lambda:cmath.log(2,1)):
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
print(cmath.sqrt(-1),cmath.sqrt(4),cmath.exp(1j*cmath.pi).real)
