a=5;b=3
print(a+b,a-b,a*b,a/b,a//b,a%b,a**b,a<<b,a>>b,a&b,a|b,a^b,~a,a<b,a>b,a<=b,a>=b,a==b,a!=b,a<-b,a- -b,a if a>b else b,-a**-b)
