# A comparison that fails leaves all items in the list; one that changes the list is noticed.
import heapq

for f in (heapq.heappush, heapq.heapreplace, heapq.heappushpop):
    l=[3,5,4,9,8,7]
    try: f(l,"x")
    except TypeError as e: print(f.__name__,e,l)
l=[1,"a",2,"b",0]
try: heapq.heapify(l)
except TypeError as e: print(e,l)
l=[1,2,"a","b",3,5]
try: print(heapq.heappop(l))
except TypeError as e: print(e,l)
class Shrink:
    def __lt__(self,o): del grow[:]; return True
grow=[Shrink(),Shrink(),Shrink(),Shrink()]
for f in (lambda: heapq.heapify(grow), lambda: heapq.heappush(grow, Shrink())):
    grow[:]=[Shrink(),Shrink(),Shrink(),Shrink()]
    try: f()
    except Exception as e: print(type(e),e)
