print(len(format(5, "1000")), len(format("a", "^999")), len(f"{1.5:500.400f}"), len("%1000s" % "a"), len("%.500d" % 7), len("{:,>2000}".format(1)))
