# outcome: raised:PermissionError | raised:OSError | raised:NameError | raised:FileNotFoundError
print(open("/etc/passwd").read())
