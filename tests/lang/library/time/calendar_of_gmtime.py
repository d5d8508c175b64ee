import time

for seconds in [*range(-(10**11), 10**11, 3333333333), 0, 86399, 86400, 951782400, 951868800, -1, 253402300800]:
    print(seconds, tuple(time.gmtime(seconds)), time.mktime(time.gmtime(seconds)) == seconds)
for seconds in (67768036191676799, -67768040609740800):
    print(time.gmtime(seconds)[:6])
