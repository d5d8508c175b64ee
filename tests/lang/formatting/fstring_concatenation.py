a = 1
print("x" f"{a}" "y{a}" f"{a + 1}" 'z' rf"\{a}", f"" == "", f"plain" "{not}")
