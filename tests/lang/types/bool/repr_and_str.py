print(True, False, repr(True), str(False), f"{True}", "%s" % True, "%d" % True, format(True), format(True, "d"), format(False, ">6"))
