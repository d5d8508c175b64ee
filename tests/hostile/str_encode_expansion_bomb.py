# outcome: MemoryError
s = "\ue000" * (10 * 2**20)
b = s.encode("utf-8") + s.encode("utf-32") + s.encode("ascii", "xmlcharrefreplace")
