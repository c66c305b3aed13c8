"""A figure's period held to the number that it was copied from: tables of wrong ones and of right ones beside them."""

from __future__ import annotations

import pytest

from tests.checking.figures.facts import told

FLEET = (
    "Tramways carry more\n\nThe Brackwell tramways carried 4.1 million passengers in 2023, up from 3.6 million in 2022 and 2.9 million in 2020. "
    "Fares brought in £7.4m last year, against £6.8m two years ago. The depot repaired 38 cars in the second quarter and 51 in the third.\n\n"
    "On Monday 212 drivers stayed away and 140 did so on Tuesday, the firm said. A fine of £900 a week is due. Overtime costs "
    "£31,000 a month. Each conductor walks 11 miles per shift, or 2,400 a year.\n\n"
    "Crews cleared 640 tonnes of leaves in nine days. Trams ran 19% slower in the second half than in the first. Wages have risen 14% "
    "since 2019. The line to Orrin, opened in March 2021, cost £88m. In May 2024, after a long dispute, 63 sheds were sold. "
    "Turnout in the works vote was 71%, compared with 58% at the spring ballot. Complaints fell to 1,204, from 1,530 in January. "
    "This year the firm expects 4.4 million. It hopes for 5 million by 2030. Drivers logged 77 faults after the merger. Some 5,300 came to "
    "the open day on Saturday. A pass costs £48 until the strike and £51 after it. Repairs took 12 weeks last year."
)  # fmt: skip


@pytest.mark.parametrize(
    ("quote", "text", "period"),
    [
        ("carried 4.1 million passengers in 2023, up from 3.6 million in 2022", "4.1 million", "2022"),
        ("carried 4.1 million passengers in 2023, up from 3.6 million in 2022", "3.6 million", "in 2023"),
        ("3.6 million in 2022 and 2.9 million in 2020", "2.9 million", "2022"),
        ("Fares brought in £7.4m last year, against £6.8m two years ago", "£7.4m", "two years ago"),
        ("Fares brought in £7.4m last year, against £6.8m two years ago", "£6.8m", "last year"),
        ("Fares brought in £7.4m last year", "£7.4m", "this year"),
        ("The depot repaired 38 cars in the second quarter", "38 cars", "third quarter"),
        ("The depot repaired 38 cars in the second quarter", "38", "Q3"),
        ("On Monday 212 drivers stayed away and 140 did so on Tuesday", "212", "Tuesday"),
        ("On Monday 212 drivers stayed away and 140 did so on Tuesday", "140", "Monday"),
        ("A fine of £900 a week is due", "£900", "a day"),
        ("A fine of £900 a week is due", "£900", "per month"),
        ("Overtime costs £31,000 a month", "£31,000", "per year"),
        ("11 miles per shift, or 2,400 a year", "2,400", "a month"),
        ("Crews cleared 640 tonnes of leaves in nine days", "640 tonnes", "five days"),
        ("Trams ran 19% slower in the second half than in the first", "19%", "first half"),
        ("Wages have risen 14% since 2019", "14%", "since 2021"),
        ("In May 2024, after a long dispute, 63 sheds were sold", "63", "March"),
        ("In May 2024, after a long dispute, 63 sheds were sold", "63", "2021"),
        ("Turnout in the works vote was 71%, compared with 58% at the spring ballot", "71%", "the spring ballot"),
        ("This year the firm expects 4.4 million", "4.4 million", "last year"),
        ("It hopes for 5 million by 2030", "5 million", "2023"),
        ("Drivers logged 77 faults after the merger", "77", "before the merger"),
        ("Some 5,300 came to the open day on Saturday", "5,300", "last year"),
        ("Repairs took 12 weeks last year", "12 weeks", "Monday"),
    ],
)  # fmt: skip
def test_another_numbers_period_is_found(quote: str, text: str, period: str) -> None:
    assert told(FLEET, quote, text, period=period) == ["period wrong-referent"]


@pytest.mark.parametrize(
    ("quote", "text", "period"),
    [
        ("carried 4.1 million passengers in 2023, up from 3.6 million in 2022", "4.1 million", "2023"),
        ("carried 4.1 million passengers in 2023, up from 3.6 million in 2022", "3.6 million", "2022"),
        ("carried 4.1 million passengers in 2023", "4.1 million", "full year"),
        ("carried 4.1 million passengers in 2023", "4.1 million", "last year"),
        ("carried 4.1 million passengers in 2023", "4.1 million", "annual"),
        ("carried 4.1 million passengers in 2023", "4.1 million", "per year"),
        ("3.6 million in 2022 and 2.9 million in 2020", "2.9 million", "2020"),
        ("Fares brought in £7.4m last year, against £6.8m two years ago", "£7.4m", "last year"),
        ("Fares brought in £7.4m last year, against £6.8m two years ago", "£6.8m", "2 years ago"),
        ("Fares brought in £7.4m last year", "£7.4m", "2023"),
        ("The depot repaired 38 cars in the second quarter and 51 in the third", "51", "third quarter"),
        ("The depot repaired 38 cars in the second quarter and 51 in the third", "38", "Q2"),
        ("On Monday 212 drivers stayed away and 140 did so on Tuesday", "212", "Mon"),
        ("On Monday 212 drivers stayed away and 140 did so on Tuesday", "140", "Tuesday"),
        ("On Monday 212 drivers stayed away and 140 did so on Tuesday", "140", "the day after"),
        ("A fine of £900 a week is due", "£900", "weekly"),
        ("A fine of £900 a week is due", "£900", "per week"),
        ("A fine of £900 a week is due", "£900", "until it is paid"),
        ("Overtime costs £31,000 a month", "£31,000", "each month"),
        ("11 miles per shift, or 2,400 a year", "11", "a shift"),
        ("11 miles per shift, or 2,400 a year", "2,400", "p.a."),
        ("Crews cleared 640 tonnes of leaves in nine days", "640 tonnes", "9 days"),
        ("Crews cleared 640 tonnes of leaves in nine days", "640 tonnes", "autumn"),
        ("Crews cleared 640 tonnes of leaves in nine days", "nine days", "the clearing"),
        ("Trams ran 19% slower in the second half than in the first", "19%", "second half"),
        ("Trams ran 19% slower in the second half than in the first", "19%", "H2"),
        ("Wages have risen 14% since 2019", "14%", "2019 to now"),
        ("Wages have risen 14% since 2019", "14%", "now"),
        ("The line to Orrin, opened in March 2021, cost £88m", "£88m", "2021"),
        ("The line to Orrin, opened in March 2021, cost £88m", "£88m", "March"),
        ("The line to Orrin, opened in March 2021, cost £88m", "£88m", "construction"),
        ("In May 2024, after a long dispute, 63 sheds were sold", "63", "May"),
        ("In May 2024, after a long dispute, 63 sheds were sold", "63", "2024-05"),
        ("Turnout in the works vote was 71%, compared with 58% at the spring ballot", "58%", "spring ballot"),
        ("Turnout in the works vote was 71%, compared with 58% at the spring ballot", "71%", "works vote"),
        ("Complaints fell to 1,204, from 1,530 in January", "1,530", "January"),
        ("Complaints fell to 1,204, from 1,530 in January", "1,204", "since January"),
        ("This year the firm expects 4.4 million", "4.4 million", "2024"),
        ("This year the firm expects 4.4 million", "4.4 million", "this year"),
        ("It hopes for 5 million by 2030", "5 million", "2030"),
        ("Drivers logged 77 faults after the merger", "77", "since the merger"),
        ("Drivers logged 77 faults after the merger", "77", "before the audit"),
        ("Some 5,300 came to the open day on Saturday", "5,300", "this year"),
        ("Some 5,300 came to the open day on Saturday", "5,300", "last week"),
        ("A pass costs £48 until the strike and £51 after it", "£48", "before the strike"),
        ("A pass costs £48 until the strike and £51 after it", "£51", "after the strike"),
        ("Repairs took 12 weeks last year", "12 weeks", "last year, from a Monday"),
    ],
)  # fmt: skip
def test_its_own_period_or_words_for_it_are_not_accused(quote: str, text: str, period: str) -> None:
    assert told(FLEET, quote, text, period=period) == []
