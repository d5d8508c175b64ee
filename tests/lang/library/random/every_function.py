import random
def show(*a): print(*a)
for s in (0, 1, 42, -7, 2**100+5, True, 10**20, 2**32, 2**33-1):
    random.seed(s); print(s, random.random(), random.getrandbits(5), random.getrandbits(64), random.getrandbits(33), random.getrandbits(100), random.randint(1,6), random.randrange(0,100,7), random.choice('abcdef'))
random.seed(12345)
l=list(range(20)); random.shuffle(l); print(l)
print(random.sample(range(1000),5), random.sample(list('abcdefghij'),10), random.sample(range(100000),30)[:6], random.sample(['r','b'],3,counts=[4,2]), random.choices('abc',k=5), random.choices('abc',[1,2,3],k=5), random.choices('abc',cum_weights=[1,3,6],k=4))
for f in (lambda:random.uniform(1,5),lambda:random.triangular(),lambda:random.triangular(1,9,2),lambda:random.gauss(),lambda:random.gauss(1,2),lambda:random.normalvariate(),lambda:random.normalvariate(3,4),lambda:random.lognormvariate(0,1),lambda:random.expovariate(),lambda:random.expovariate(3),lambda:random.vonmisesvariate(1,2),lambda:random.vonmisesvariate(1,1e-9),lambda:random.gammavariate(2,3),lambda:random.gammavariate(1,3),lambda:random.gammavariate(.5,3),lambda:random.betavariate(2,3),lambda:random.paretovariate(3),lambda:random.weibullvariate(1,2),lambda:random.binomialvariate(),lambda:random.binomialvariate(10,.3),lambda:random.binomialvariate(1000,.4),lambda:random.binomialvariate(1000,.9),lambda:random.randbytes(5),lambda:random.randrange(10**30),lambda:random.randint(-10**25,10**25),lambda:random.getrandbits(0),lambda:random.randrange(5,1,-1)):
    print(f(), f())
st=random.getstate(); a=[random.random() for _ in range(700)]; random.setstate(st); print(a==[random.random() for _ in range(700)], st[0], len(st[1]), st[2])
r=random.Random(5); r2=random.Random(5); print(r.random()==r2.random(), r.randint(0,9)); r2.setstate(r.getstate()); print(r.random()==r2.random())
import copy; c=copy.deepcopy(r); print(c.random()==r.random(), copy.copy(r).random()==r.random())
class Half(random.Random):
    def random(self): return 0.5
print(Half().randint(0,9), Half().choice('abc'), Half().sample(range(10),2) if 0 else '', Half(3).uniform(0,2))
class Bits(random.Random):
    def getrandbits(self,k): return (1<<k)//3
print(Bits().randrange(2**7), Bits().random() is not None)
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
for f in (lambda:random.seed([1]),lambda:random.randrange(0),lambda:random.randrange(3,3),lambda:random.randrange(1,5,0),lambda:random.randrange(5,1,2),lambda:random.randrange(1.5),lambda:random.randrange(1,step=3),lambda:random.randint(5,1),lambda:random.choice([]),lambda:random.sample([1],2),lambda:random.sample({1},1),lambda:random.sample([1,2],1,counts=[1]),lambda:random.choices([],k=1),lambda:random.choices('ab',[0,0]),lambda:random.choices('ab',[1]),lambda:random.choices('ab',3),lambda:random.choices('ab',[1,1],cum_weights=[1,2]),lambda:random.gammavariate(0,1),lambda:random.getrandbits(-1),lambda:random.setstate((9,)),lambda:random.binomialvariate(-1),lambda:random.binomialvariate(3,2),lambda:random.getrandbits('a'),lambda:random.shuffle((1,2)),lambda:random.choice({1:2}),lambda:random.SystemRandom().getstate(),lambda:random.choices('ab',[1,float('inf')])): t(f)
print(random.Random.VERSION, sorted(random.__all__), random.TWOPI, random.LOG4)
r=random.Random(1); print([r.randint(1,100) for _ in range(10)], r.sample('abcdef',3), r.gauss(0,1), r.gauss(0,1))
