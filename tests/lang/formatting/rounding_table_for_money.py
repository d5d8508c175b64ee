for cents in (0, 5, 10, 99, 100, 12345, -250):
    print(f"{cents / 100:>10.2f} {cents / 100:>+10.2f} ${abs(cents) / 100:,.2f} {cents // 100}.{cents % 100:02d}")
