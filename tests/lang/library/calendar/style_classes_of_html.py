import calendar


class Styled(calendar.HTMLCalendar):
    cssclasses = ["day"] * 7
    cssclasses_weekday_head = ["head"] * 5 + ["weekend"] * 2
    cssclass_noday = "none"
    cssclass_month_head = "month-head"
    cssclass_month = "the-month"
    cssclass_year_head = "year-head"
    cssclass_year = "the-year"


plain = calendar.HTMLCalendar()
print(plain.cssclass_noday, plain.cssclass_month_head, plain.cssclass_month, plain.cssclass_year_head, plain.cssclass_year)
print(plain.cssclasses, plain.cssclasses_weekday_head is plain.cssclasses)
print(Styled().formatmonth(2023, 2))
print(Styled(6).formatweekheader())
print(Styled().formatyear(2023, 6)[:150])
print(Styled().formatday(0, 1), Styled().formatday(3, 6))
