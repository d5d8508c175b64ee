pass
1
"docstring-like"
[].append(1)
...
None
print("nothing happened")
