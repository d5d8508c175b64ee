s = """line one
  "quoted" 'single'
\tescaped \
joined"""
print(s)
print(''' '' ''', """ "" """, repr('''a
b'''), """\"""")
