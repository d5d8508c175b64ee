import calendar

calendar.TextCalendar().pryear(2024)
calendar.TextCalendar(calendar.SUNDAY).pryear(2023, w=3, l=2, c=4, m=4)
text = calendar.TextCalendar().formatyear(2024)
print(len(text), text == calendar.TextCalendar().formatyear(2024, 2, 1, 6, 3))
