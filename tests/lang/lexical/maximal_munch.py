x = 1
y=-x
z=x--x
w=x<-x
v=[*[1]]if x else[]
print(y, z, w, v, 1<2, x.__class__ is int)
