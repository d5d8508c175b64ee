print(format(1234567, "n"), format(1234.5, "n"), format(0.00001, "n"), format(1e20, "n"), format(1.5, "10n"), format(12, "06n"))
