"""Years between two years, anniversaries and ages that a good summary works out of a short source, each with a near miss that stays a finding."""

from __future__ import annotations

import pytest

from tests.checking.asking import doubts

# source, summary, the number as it follows, and one that does not
YEARS = [
    ("The Ellery Theatre, built in 1911, closed in 1978 and stood empty until its reopening in 2024.", "After {} of standing empty, the 1911-built Ellery Theatre reopened in 2024.", "46 years", "56 years"),
    ("The Corrie tramway, built in 1897, shut in 1954 and came back into use in 2021.", "The 1897-built Corrie tramway runs again after {} without a tram.", "67 years", "77 years"),
    ("The Marden mill ground its last flour in 1962 and started up again in 2023.", "The Marden mill is grinding again after a {} gap.", "61-year", "71-year"),
    ("The pub at Stell shut in 1999 and reopened in 2022 under a new owner.", "The pub at Stell stood {} empty before it reopened in 2022.", "23 years", "33 years"),
    ("Pella last hosted the games in 1976 and will do so again in 2026.", "Pella hosts the games in 2026 after {} without them.", "50 years", "60 years"),
    ("Wolves were last seen on the Harrow moor in 1931. A pair was filmed there in 2019.", "Wolves have been filmed on the Harrow moor after an absence of {}.", "88 years", "78 years"),
    ("The chapel at Orme was closed in 1944 and given a new roof in 2016.", "The chapel at Orme had been without a roof worth the name for {} when it got a new one in 2016.", "72 years", "82 years"),
    ("The club, founded in 1908, won its first title in 1937 and its second in 1989.", "The 1908-founded club ended a {} wait for its second title in 1989.", "52-year", "62-year"),
    ("Ivar Holm wrote his first novel in 1983 and his second in 2014.", "Holm's second novel came {} after his first.", "31 years", "41 years"),
    ("The lido at Dunmere, opened in 1936, was drained in 1991 and filled again in 2023.", "Swimmers are back in Dunmere's 1936-opened lido after {} of drought.", "32 years", "42 years"),
    ("The bell fell silent in 1958 and rang again in 2008.", "The bell rang again after {} of silence.", "half a century", "a quarter of a century"),
    ("The Aster line was cut in 1967 and rebuilt in 2017.", "Trains run on the Aster line after {} years in which there were none.", "50", "60"),
]  # fmt: skip
NTH = [
    ("Kessington Rowing Club, founded in 1874, marked its anniversary with a regatta in July 2024.", "Kessington Rowing Club celebrated its {} anniversary with a regatta in 2024.", "150th", "140th"),
    ("The Tarn choir was set up in 1949 and gave a birthday concert in May 2019.", "The Tarn choir gave a concert for its {} birthday in May 2019.", "70th", "60th"),
    ("Born in 1923, the sculptor Edda Roos was honoured in 2003 with a show in Lund.", "A show in Lund in 2003 honoured Edda Roos in the year of her {} birthday.", "80th", "90th"),
    ("The bakery, which opened in 1964, will hold a party in October 2014.", "The bakery will mark its {} jubilee with a party in October 2014.", "50th", "40th"),
    ("Queen Alda came to the throne in 1951. Her jubilee was held in 1976.", "Queen Alda's {} jubilee was held in 1976.", "25th", "35th"),
    ("The Sollen bridge, completed in 1899, had its anniversary in 1999.", "The Sollen bridge had its {} anniversary in 1999.", "100th", "200th"),
    ("Mara and Jon Lisk, who married in 1970, threw a party in June 2020.", "The Lisks threw a party for their {} wedding anniversary in June 2020.", "50th", "60th"),
    ("The firm was established in 1888. In 2013 it gave each worker a day off.", "The firm gave each worker a day off on its {} anniversary in 2013.", "125th", "135th"),
    ("Founded in 1994, the youth orchestra of Brisk toured Spain in 2024.", "The youth orchestra of Brisk toured Spain in its {} anniversary year, 2024.", "30th", "40th"),
    ("The lighthouse was lit for the first time in 1862. A plaque was unveiled in 2012.", "A plaque was unveiled in 2012 for the {} anniversary of the lighthouse.", "150th", "160th"),
    ("The museum at Holt, launched in 1984, let everybody in free on a Sunday in 2009.", "The museum at Holt let everybody in free for its {} birthday in 2009.", "25th", "35th"),
    ("Kessington Rowing Club, founded in 1874, marked its anniversary with a regatta in July 2024.", "Kessington Rowing Club, which is {} years old, held a regatta in July 2024.", "150", "160"),
    ("The Tarn choir was founded in 1849 and gave a birthday concert in May 2019.", "The Tarn choir turned {} in 2019 and gave a concert.", "170", "160"),
]  # fmt: skip
AGES = [
    ("Teresa Okonda, who was born in 1962, became the first woman to head the Port of Sallis in 2004.", "Teresa Okonda was {} when she became the first female head of the Port of Sallis.", "41 or 42", "43 or 44"),
    ("Born in 1950, Pia Lund won her first title in 1972.", "Pia Lund was {} when she won her first title.", "21 or 22", "24 or 25"),
    ("Ola Brandt was born in 1931 and died in 2012.", "Ola Brandt died aged {}.", "80 or 81", "70 or 71"),
    ("Ola Brandt was born in 1931 and died in 2012.", "Ola Brandt died at {}.", "about 81", "about 71"),
    ("The painter Lio Serra, born in 1899, moved to Paris in 1924.", "Lio Serra was about {} when he moved to Paris.", "25", "35"),
    ("The painter Lio Serra, born in 1899, moved to Paris in 1924.", "Lio Serra moved to Paris at the age of {}.", "24 or 25", "34 or 35"),
    ("The violinist Karin Ost, born in 1978, joined the Halm orchestra in 1997.", "Karin Ost joined the Halm orchestra as {}-year-old.", "an 18- or 19", "a 28- or 29"),
    ("Judge Anton Rehm was born in 1940. He retired in 2005.", "Judge Anton Rehm retired at {}.", "64 or 65", "74 or 75"),
    ("Judge Anton Rehm was born in 1940. He retired in 2005.", "Judge Anton Rehm was {} years old when he retired.", "64 or 65", "54 or 55"),
    ("Mayor Tilda Moss (born 1969) took office in 2011.", "Tilda Moss, {}, took office in 2011.", "then 41 or 42", "then 51 or 52"),
    ("Lena Vogt, born in 1988, set the record in 2015.", "Lena Vogt was {} when she set the record.", "between 26 and 27", "between 36 and 37"),
    ("Lena Vogt, born in 1988, set the record in 2015.", "Lena Vogt was {} at the time of her record.", "26 or 27", "16 or 17"),
    ("Lena Vogt, born in 1988, set the record in 2015.", "Lena Vogt was {} when she set the record.", "27", "37"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "summary", "right", "wrong"), [*YEARS, *NTH, *AGES])
def test_what_years_lead_to(source: str, summary: str, right: str, wrong: str) -> None:
    assert doubts(source, summary.format(right)) == []
    assert doubts(source, summary.format(wrong)) != []


TIMES = (
    "The rowing club was founded in 1874. Its boathouse burned down in 1974 and it held a regatta in 2024."
)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        # the year that the summary tells is not the one that the sum ends with
        (TIMES, "The club held a regatta in 2024 for its 100th anniversary."),
        # nothing began in the first of the two years
        ("The mill flooded in 1974 and again in 2024.", "The mill marked its 50th anniversary."),
        ("Ada Finn moved to Lund in 1972 and won the prize in 2004.", "Ada Finn was 32 when she won the prize."),
        # a year off on the other side
        ("Born in 1950, Pia Lund won her first title in 1972.", "Pia Lund was 22 or 23 when she won her first title."),
    ],
)  # fmt: skip
def test_what_years_do_not_lead_to(source: str, summary: str) -> None:
    assert doubts(source, summary) != []
