# Wrong and unusual arguments, and what the functions are called.
import bisect
import heapq

for call in ("heapq.heappop([])","heapq.heapreplace([],1)","heapq.heappushpop([],1)","heapq.heappush((),1)","heapq.heapify(())","heapq.heappop(())","heapq.heappush([])","heapq.heappush([],1,2)","heapq.heappop()","bisect.bisect([1,2,3],2,-1)","bisect.bisect([1,2,3],2,hi=-1)","bisect.bisect_left([1,2,3],2,1,None)","bisect.bisect([1,2,3],2,hi=10)","bisect.insort([],1,5)","bisect.bisect([1,'a'],2)","bisect.bisect(5,2)","bisect.bisect((1,2,3),2)","bisect.bisect([3,2,1],2,key=lambda v:-v)","bisect.bisect()","heapq.heappush.__module__","heapq.heappush","bisect.bisect","bisect.bisect_left.__module__"):
    try: print(call, eval(call))
    except Exception as e: print(call, type(e).__name__, e)


class L(list):
    def __getitem__(self,i): raise KeyError(i)
    def __len__(self): return 99
q=L([3,1,2]); heapq.heapify(q); print(list(q)); heapq.heappush(q,0); print(list(q), heapq.heappop(q))
print(list(heapq.merge([1,4,7],[2,5],[0,9])), list(heapq.merge("gda","hfb",reverse=True)), list(heapq.merge(["a","bb"],["ccc","d"],key=len)))
print(heapq.nsmallest(3,[5,1,4,2]), heapq.nlargest(2,{"a":1,"b":3,"c":2}.items(), key=lambda kv: kv[1]))
nan=float("nan"); z=[3.0,nan,1.0,2.0]; heapq.heapify(z); print(z)
