# The comparisons that heap operations make, in their order.
import heapq


class P:
    log=[]
    def __init__(self,n): self.n=n
    def __lt__(self,o): P.log.append((self.n,o.n)); return self.n<o.n
    def __repr__(self): return f"P{self.n}"
h=[P(5),P(3),P(8),P(1),P(1),P(2)]
heapq.heapify(h); print(h,P.log); P.log.clear()
heapq.heappush(h,P(0)); print(h,P.log); print(heapq.heappop(h),h,P.log)
m=[(1,P(1)),(1,P(0)),(0,P(4)),(2,P(2)),(1,P(1))]
heapq.heapify(m); print(m)
heapq.heappush(m,(1,P(3))); print(m, heapq.heappop(m), heapq.heappop(m), heapq.heappushpop(m,(1,P(0))), heapq.heapreplace(m,(0,P(1))), m)
