print(0 or "a", 1 or "a", 0 and "a", 1 and "a", "" or [] or {} or None, 1 and 2 and 3, not 0, not [0], None or 0, 0 or None, [] and 1 / 0, 1 or 1 / 0)
