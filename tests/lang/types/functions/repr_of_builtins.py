print(len, print, str.upper, int.__add__, dict.fromkeys.__name__, type(dict.fromkeys).__name__)
