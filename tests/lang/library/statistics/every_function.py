from statistics import *
import statistics, random
from fractions import Fraction as F
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
d=[1,2,3,4,4]; e=[2.5,3.25,5.5,11.25,11.75]; fr=[F(3,7),F(1,21),F(5,3),F(1,3)]
for f in (mean,fmean,geometric_mean,harmonic_mean,median,median_low,median_high,median_grouped,mode,multimode,variance,pvariance,stdev,pstdev,quantiles):
    for data in (d,e,fr,[1,2],[1.5],range(1,10),(True,False,True),iter([3,1,2]),[1e300,1e300,-1e300],[0.1]*10,[1,F(1,2),0.25],[10**20,1]):
        t(lambda:f(data))
    t(lambda:f([]))
    t(lambda:f(['a','b'])); t(lambda:f([float('nan'),1.0])); t(lambda:f([float('inf'),1.0]))
t(lambda:fmean([1,2,3],[3,1,1])); t(lambda:fmean([1,2],[1])); t(lambda:fmean([1,2],[0,0])); t(lambda:harmonic_mean([40,60],weights=[5,30])); t(lambda:harmonic_mean([-1,2])); t(lambda:harmonic_mean([1,2],weights=[1])); t(lambda:harmonic_mean([0,2])); t(lambda:geometric_mean([1,0])); t(lambda:geometric_mean([1,-1]))
t(lambda:mode('aabbc')); t(lambda:multimode('aabbc')); t(lambda:median('abc') if 0 else median_low('bca')); t(lambda:median_grouped([52,52,53,54],interval=2)); t(lambda:mode(['x']))
t(lambda:variance([1,2,3],2)); t(lambda:pvariance([1,2,3],mu=F(2))); t(lambda:stdev([1,2,3],2.0)); t(lambda:pstdev([1,2],1.5))
for n in (1,2,3,4,10):
    for m in ('exclusive','inclusive'): t(lambda:quantiles([1,5,2,9,7,3,4],n=n,method=m))
t(lambda:quantiles([1,2],n=0)); t(lambda:quantiles([1,2],method='x')); t(lambda:quantiles([5],n=4)); t(lambda:quantiles([F(1),F(2),F(5)]))
x=[1,2,3,4,5,6,7,8,9]; y=[9,8,7,6,5,4,3,2,1]; z=[1,2,3,1,2,3,1,2,3]
for f in (covariance,correlation,linear_regression):
    for p in ((x,x),(x,y),(x,z),([1,2],[1]),([1],[1]),([1,1],[1,2]),([1.5,2.5,9],[3,1,4])): t(lambda:f(*p))
t(lambda:correlation(x,z,method='ranked')); t(lambda:correlation(x,x,method='q')); t(lambda:linear_regression(x,z,proportional=True)); t(lambda:correlation([1e200,2e200,5e200],[1e200,3e200,4e200])); t(lambda:linear_regression([1971,1975,1979,1982,1983],[1,2,3,4,5]).slope)
n=NormalDist(100,15); m=NormalDist(110,5)
print(n,n.mean,n.median,n.mode,n.stdev,n.variance,n.pdf(100),n.cdf(115),n.inv_cdf(0.9),n.inv_cdf(1e-10),n.inv_cdf(0.999999),n.quantiles(),n.quantiles(10),n.zscore(130),n.overlap(m),n+m,n-m,n+1,1+n,n-1,1-n,n*2,2*n,n/2,-n,+n,n==NormalDist(100,15),n!=m,hash(n)==hash(NormalDist(100,15)),NormalDist.from_samples([1,2,3,5]),n.samples(3,seed=5),NormalDist())
for f in (lambda:NormalDist(1,-1),lambda:NormalDist(1,0).pdf(1),lambda:NormalDist(1,0).cdf(1),lambda:n.inv_cdf(0),lambda:n.inv_cdf(1),lambda:n.overlap(3),lambda:NormalDist(1,0).zscore(2),lambda:NormalDist(0,0).overlap(n),lambda:setattr(n,'mean',3),lambda:NormalDist.from_samples([1]),lambda:n*m): t(f)
for k in ('normal','gauss','logistic','sigmoid','rectangular','uniform','triangular','parabolic','epanechnikov','quartic','biweight','triweight','cosine'):
    f=kde([-2.1,-1.3,-0.4,1.9,5.1,6.2],1.5,k); g=kde([-2.1,-1.3,-0.4,1.9,5.1,6.2],1.5,k,cumulative=True); r=kde_random([1.0,2.0,5.0],0.7,k,seed=8); print(k,round(f(1.2),12),round(g(1.2),12),round(r(),10),round(r(),10))
t(lambda:kde([],1)); t(lambda:kde([1],0)); t(lambda:kde([1],1,'x')); t(lambda:kde(['a'],1)); t(lambda:kde_random([],1))
print(sorted(statistics.__all__), issubclass(StatisticsError,ValueError), stdev([0.1,0.2,0.4]), mean([0.1]*3), variance([1e9+i for i in range(4)]), pstdev([1,3]), mean([F(1,3),1]), mean([True,False]), fmean(iter([1,2,3])))
