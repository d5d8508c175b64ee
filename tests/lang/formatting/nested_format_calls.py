print("{:>10}".format("{:.2f}".format(3.14159)), "{0:{1}}".format("%s" % "x", "%d" % 5), "%s" % "{}".format("%d" % 3), f"{'{:>4}'.format(f'{1:02}')}")
