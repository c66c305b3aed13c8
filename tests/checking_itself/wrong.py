"""Sentences whose own numbers do not fit, each with the words that are flagged, and the same told right."""

from __future__ import annotations

# wrong, what is flagged, right
SENTENCES = [
    ("The class has 12 men and 9 women, 22 in all.", "22", "The class has 12 men and 9 women, 21 in all."),
    ("They paid £145m and £20m, £175m in total.", "£175m", "They paid £145m and £20m, £165m in total."),
    ("She won two gold, three silver and one bronze, making a total of seven.", "seven", "She won two gold, three silver and one bronze, making a total of six."),
    ("The port took 310 tonnes of cod and 95 tonnes of hake, for a total of 415 tonnes.", "415 tonnes", "The port took 310 tonnes of cod and 95 tonnes of hake, for a total of 405 tonnes."),
    ("Twenty-two people were hurt: 12 men and nine women.", "Twenty-two", "Twenty-one people were hurt: 12 men and nine women."),
    ("The council has 48 seats (27 red, 14 blue and 9 green).", "48", "The council has 50 seats (27 red, 14 blue and 9 green)."),
    ("A crew of 31, made up of 18 sailors and 12 cadets, went aboard.", "31", "A crew of 30, made up of 18 sailors and 12 cadets, went aboard."),
    ("Of the pupils, 12 of the 30 walk to school and the other 16 take the bus.", "16", "Of the pupils, 12 of the 30 walk to school and the other 18 take the bus."),
    ("The survey heard from 58 of 212 firms, or 31%.", "31%", "The survey heard from 58 of 212 firms, or 27%."),
    ("Some 43% (58 of 212) answered.", "43%", "Some 27% (58 of 212) answered."),
    ("It was backed by 58 of the 42 members.", "58", "It was backed by 38 of the 42 members."),
    ("Some said yes, 62%, and the remaining 48% said no.", "48%", "Some said yes, 62%, and the remaining 38% said no."),
    ("Oduya took 48% of the vote, Marsh 34% and Lind 23%.", "23%", "Oduya took 48% of the vote, Marsh 34% and Lind 18%."),
    ("The plan passed by 54% to 49% in the referendum.", "49%", "The plan passed by 54% to 46% in the referendum."),
    ("Sales rose 12% from 50 to 58.", "12%", "Sales rose 16% from 50 to 58."),
    ("Profit fell by 20% to $40m from $60m.", "20%", "Profit fell by 33% to $40m from $60m."),
    ("Profit went from $50m to $58m, a rise of 12%.", "12%", "Profit went from $50m to $58m, a rise of 16%."),
    ("Rents climbed from £800 to £860 a month, up 17.5%.", "17.5%", "Rents climbed from £800 to £860 a month, up 7.5%."),
    ("Sales fell by a third from 90 to 80.", "a third", "Sales fell by a third from 90 to 60."),
    ("Output grew 50%, from 200 to 250 tonnes.", "50%", "Output grew 25%, from 200 to 250 tonnes."),
    ("Membership is down 30% from 1,000 to 800.", "30%", "Membership is down 20% from 1,000 to 800."),
    ("Jobless figures rose from 4.1% to 4.5%, an increase of 0.6 points.", "0.6", "Jobless figures rose from 4.1% to 4.5%, an increase of 0.4 points."),
    ("There were 14 boats and 9 ferries, in total 25.", "25", "There were 14 boats and 9 ferries, in total 23."),
    ("Altogether 25 people died: 14 in Aldham and 9 in Borley.", "25", "Altogether 23 people died: 14 in Aldham and 9 in Borley."),
    ("The total of 25 comprises 14 boys and 9 girls.", "25", "The total of 23 comprises 14 boys and 9 girls."),
    ("A third of the 30 members, 12, abstained.", "A third", "A third of the 30 members, 10, abstained."),
    ("In the poll 60% were for it, 30% against and 20% undecided.", "20%", "In the poll 60% were for it, 30% against and 10% undecided."),
    ("The rate rose 5 percentage points from 4% to 7%.", "5 percentage points", "The rate rose 3 percentage points from 4% to 7%."),
    ("The fleet grew by 9 ships from 31 ships to 42 ships.", "9", "The fleet grew by 11 ships from 31 ships to 42 ships."),
    ("The number of shops fell from 50 to 58.", "fell", "The number of shops rose from 50 to 58."),
    ("Complaints more than doubled from 40 to 70.", "doubled", "Complaints more than doubled from 40 to 90."),
    ("The wait halved from 40 days to 30 days.", "halved", "The wait halved from 40 days to 20 days."),
    ("The hearing is on Tuesday, 15 January 2025.", "Tuesday, 15 January 2025", "The hearing is on Wednesday, 15 January 2025."),
    ("Ada Nolan, born in 1961, died in 2019 aged 52.", "52", "Ada Nolan, born in 1961, died in 2019 aged 57."),
    ("The painter (1950–2019) died at the age of 72.", "72", "The painter (1950–2019) died at the age of 69."),
    ("She ran the mill for the five years from 2011 to 2019.", "five years", "She ran the mill for the eight years from 2011 to 2019."),
]  # fmt: skip

# whole texts: what is flagged
TEXTS = [
    (
        "Port | Boats | Crew\nAldham | 12 | 30\nBorley | 9 | 20\nMoss | 4 | 11\nTotal | 26 | 61\n",
        "26",
        "Port | Boats | Crew\nAldham | 12 | 30\nBorley | 9 | 20\nMoss | 4 | 11\nTotal | 25 | 61\n",
    ),
    (
        "Shop | May | June | Total\nHill | 12 | 30 | 42\nMill | 9 | 20 | 39\nQuay | 5 | 6 | 11\n",
        "39",
        "Shop | May | June | Total\nHill | 12 | 30 | 42\nMill | 9 | 20 | 29\nQuay | 5 | 6 | 11\n",
    ),
    (
        "Mill fire in Aldham kills 41\n\nA fire at a paper mill in Aldham killed 14 people on Monday, the county said. The roof fell in "
        "within minutes, and crews from Borley and Moss came to help.\n\nThe mill was built by the river and was closed for the night.\n",
        "41",
        "Mill fire in Aldham kills 14\n\nA fire at a paper mill in Aldham killed 14 people on Monday, the county said. The roof fell in "
        "within minutes, and crews from Borley and Moss came to help.\n\nThe mill was built by the river and was closed for the night.\n",
    ),
    (
        "The harbour bridge cost £12m. It opened to cyclists first. Ferries stopped at once. The harbour bridge cost £14m.",
        "£14m",
        "The harbour bridge cost £12m. It opened to cyclists first. Ferries stopped at once. The harbour bridge cost £12m.",
    ),
]  # fmt: skip
