# Long runs of operations on heaps and sorted lists of ints, tuples, floats and strings.
import bisect
import heapq
import random

for kind in range(4):
    rnd=random.Random(kind)
    def item():
        n=rnd.randrange(50)
        return n if kind==0 else (n, str(n%7)) if kind==1 else float(n)/3 if kind==2 else str(n)
    a=[item() for _ in range(200)]
    b=a[:]
    heapq.heapify(b); print(b[:20])
    for _ in range(300):
        op=rnd.randrange(4)
        if op==0: heapq.heappush(b,item())
        elif op==1: print(heapq.heappop(b),end=" ")
        elif op==2: print(heapq.heapreplace(b,item()),end=" ")
        else: print(heapq.heappushpop(b,item()),end=" ")
    print(b)
    s=sorted(a)
    for _ in range(50):
        x=item()
        print(bisect.bisect(s,x), bisect.bisect_left(s,x), bisect.bisect_right(s,x,10,50), bisect.bisect_left(s,x,lo=3), end=";")
        bisect.insort(s,x); 
    print(s==sorted(s))
