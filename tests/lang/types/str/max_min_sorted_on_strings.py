print(max("hello"), min("hello"), sorted("hello"), sorted(["b", "A", "a", "B"]), sorted(["b", "A", "a"], key=str.lower), max(["aa", "b"], key=len), sorted("cab", reverse=True))
