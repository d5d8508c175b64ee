print(ascii("é日😀\n'"), ascii(["é"]), ascii("plain"), ascii({"ü": "ß"}), ascii("\ud800"), ascii('"'))
