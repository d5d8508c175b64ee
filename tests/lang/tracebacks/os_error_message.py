raise OSError(5, "Input/output error", "some/file")
