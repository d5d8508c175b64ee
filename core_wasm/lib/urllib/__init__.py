"""Access to resources by URL: of this package only `urllib.parse`, since the sandbox has no network of its own."""
