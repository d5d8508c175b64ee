from urllib.parse import urljoin

for part in ("?", "#", "?#", "c?", "c#", "//h?", "//h#", "/z?#", "http:?", "http:#", "?x#", "#x"):
    print(part, urljoin("http://a/b?q#f", part), urljoin("http://a/b?", part), urljoin("mailto:a?", part))
