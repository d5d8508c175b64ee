print((5).bit_length(), 5 .real, 5..is_integer(), (-5).__abs__(), 0xff.bit_length())
