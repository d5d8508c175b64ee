print(eval("eval('1 + ' + str(eval('2')))"))
exec("exec('q = 1')\nr = q + 1")
print(q, r)
