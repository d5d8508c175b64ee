# outcome: finished | raised:UnicodeEncodeError
print("\ud800")
