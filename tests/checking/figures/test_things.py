"""What a figure is of, held to what the article says of its number: tables of wrong ones and of right ones beside them."""

from __future__ import annotations

import pytest

from tests.checking.figures.facts import told

HARBOUR = (
    "Ferries and fares\n\nIn neighbouring Dunmore, where 940 boats are moored, fees rose 6% over the year to £310. In breezy Ulverby they are 2.1% "
    "lower, at £275. Purser Nils Aker, 34, sold 61 tickets in a day. Skipper Maja Lind, 52, sold none. The net loan rose to £2.4m from £1.9m "
    "at the end of June. The crew fund is £90,000, with £15,000 going to the youngest hand. Of 208 berths 57 stand empty. "
    "Storms sank 14 of 63 dinghies in Dunmore. The council has 120 piers, of which 20 are closed.\n\n"
    "Some 1,310 owners had applied and 176 had been paid by Friday. Only 41% of rural households have a boat. The gale blew 81mph at "
    "Ulverby. A spare hull was seen in Ulverby that could be hired for £8,000. The manager, Pia Holm, said Aker had waited 12 years. "
    "Harbour dues were raised by £3 to £12. Repairs may cost up to £600,000. The fleet's majority is now 38. Profit was up £4m. The Reds (21-2) won. "
    "She finished with 33 knots to her rival's 29. A crew of 9 beat Lind by 37 seconds. "
    "The storm killed 7 sailors on Friday. Another 23 were injured when a crane fell. Some 1.6 tonnes of the 2.9 tonnes of rope ordered "
    "have arrived, 1.1 tonnes have been used. The wreck, however, was dear; Ulverby paid 330 divers. Police arrested 5 men and charged 2. "
    "Kelvane dropped 45 sailings and rival Ardoyle 19. Kelvane said it had repaid 83% of its passengers."
)  # fmt: skip


@pytest.mark.parametrize(
    ("quote", "text", "of"),
    [
        ("In breezy Ulverby they are 2.1% lower, at £275", "2.1%", "fall in Dunmore fees"),
        ("In neighbouring Dunmore, where 940 boats are moored", "940", "boats in Ulverby"),
        ("Skipper Maja Lind, 52, sold none", "52", "Nils Aker's age"),
        ("Purser Nils Aker, 34, sold 61 tickets", "34", "age of Maja Lind"),
        ("Purser Nils Aker, 34, sold 61 tickets", "34", "Maja Lind"),
        ("fees rose 6% over the year to £310", "£310", "increase in fees"),
        ("The net loan rose to £2.4m from £1.9m", "£2.4m", "rise in the net loan"),
        ("The fleet's majority is now 38", "38", "fall of the majority"),
        ("The crew fund is £90,000, with £15,000 going to the youngest hand", "£15,000", "total crew fund"),
        ("Storms sank 14 of 63 dinghies in Dunmore", "14", "all dinghies"),
        ("The council has 120 piers, of which 20 are closed", "20", "total number of piers"),
        ("Some 1,310 owners had applied and 176 had been paid", "1,310", "owners who had been paid"),
        ("Only 41% of rural households have a boat", "41%", "urban households with a boat"),
        ("The gale blew 81mph at Ulverby", "81mph", "gale at Dunmore"),
        ("A spare hull was seen in Ulverby that could be hired for £8,000", "£8,000", "hire of the hull in Dunmore"),
        ("Kelvane said it had repaid 83% of its passengers", "83%", "passengers repaid by Ardoyle"),
        ("The storm killed 7 sailors", "7", "sailors injured"),
        ("Another 23 were injured when a crane fell", "23", "deaths in the storm"),
        ("Some 1.6 tonnes of the 2.9 tonnes of rope ordered have arrived, 1.1 tonnes have been used", "1.6 tonnes", "rope used"),
        ("The wreck, however, was dear; Ulverby paid 330 divers", "330", "divers paid by Dunmore"),
    ],
)  # fmt: skip
def test_what_a_number_is_not_of_is_found(quote: str, text: str, of: str) -> None:
    assert told(HARBOUR, quote, text, of=of) == ["of wrong-referent"]


@pytest.mark.parametrize(
    ("quote", "text", "of"),
    [
        ("In breezy Ulverby they are 2.1% lower, at £275", "2.1%", "fall in Ulverby fees"),
        ("In breezy Ulverby they are 2.1% lower, at £275", "£275", "mooring fee"),
        ("In neighbouring Dunmore, where 940 boats are moored", "940", "Dunmore's boats"),
        ("In neighbouring Dunmore, where 940 boats are moored", "940", "craft in the harbour"),
        ("In neighbouring Dunmore, where 940 boats are moored", "940", "Moored boats"),
        ("Skipper Maja Lind, 52, sold none", "52", "Lind's age"),
        ("Skipper Maja Lind, 52, sold none", "52", "Age"),
        ("fees rose 6% over the year to £310", "£310", "fees after the rise"),
        ("fees rose 6% over the year to £310", "6%", "rise in fees"),
        ("fees rose 6% over the year to £310", "£310", "Dunmore fee"),
        ("The net loan rose to £2.4m from £1.9m", "£2.4m", "net loan"),
        ("The net loan rose to £2.4m from £1.9m", "£1.9m", "net loan before"),
        ("Harbour dues were raised by £3 to £12", "£3", "increase in harbour dues"),
        ("Profit was up £4m", "£4m", "increase in profit"),
        ("Repairs may cost up to £600,000", "£600,000", "total cost of repairs"),
        ("Repairs may cost up to £600,000", "£600,000", "rise in repair costs"),
        ("The crew fund is £90,000, with £15,000 going to the youngest hand", "£90,000", "total crew fund"),
        ("The crew fund is £90,000, with £15,000 going to the youngest hand", "£15,000", "share of the total fund"),
        ("Storms sank 14 of 63 dinghies in Dunmore", "63", "all dinghies in Dunmore"),
        ("Storms sank 14 of 63 dinghies in Dunmore", "14", "dinghies sunk of all in Dunmore"),
        ("The council has 120 piers, of which 20 are closed", "120", "total number of piers"),
        ("The council has 120 piers, of which 20 are closed", "20", "closed piers"),
        ("Some 1,310 owners had applied and 176 had been paid", "176", "owners paid"),
        ("Some 1,310 owners had applied and 176 had been paid", "1,310", "owners who applied"),
        ("Some 1,310 owners had applied and 176 had been paid", "1,310", "paid and unpaid applicants"),
        ("Only 41% of rural households have a boat", "41%", "households in the countryside"),
        ("Only 41% of rural households have a boat", "41%", "rural, not urban households"),
        ("Of 208 berths 57 stand empty", "57", "vacant berths"),
        ("The gale blew 81mph at Ulverby", "81mph", "gust"),
        ("A spare hull was seen in Ulverby that could be hired for £8,000", "£8,000", "hire of the hull"),
        ("The manager, Pia Holm, said Aker had waited 12 years", "12 years", "wait of Nils Aker"),
        ("She finished with 33 knots to her rival's 29", "33", "Maja Lind's speed"),
        ("The Reds (21-2) won", "21-2", "Dunmore's record"),
        ("Kelvane said it had repaid 83% of its passengers", "83%", "passengers repaid by Kelvane"),
        ("Kelvane said it had repaid 83% of its passengers", "83%", "Passengers repaid"),
        ("The storm killed 7 sailors", "7", "deaths"),
        ("The storm killed 7 sailors", "7", "victims of the storm"),
        ("Another 23 were injured when a crane fell", "23", "people hurt"),
        ("Another 23 were injured when a crane fell", "23", "survivors with injuries"),
        ("Some 1.6 tonnes of the 2.9 tonnes of rope ordered have arrived", "2.9 tonnes", "rope ordered"),
        ("Some 1.6 tonnes of the 2.9 tonnes of rope ordered have arrived, 1.1 tonnes have been used", "1.1 tonnes", "rope used"),
        ("Some 1.6 tonnes of the 2.9 tonnes of rope ordered have arrived", "1.6 tonnes", "rope that came"),
        ("Police arrested 5 men and charged 2", "2", "men charged"),
        ("Police arrested 5 men and charged 2", "5", "men held"),
        ("A crew of 9 beat Lind by 37 seconds", "37 seconds", "Aker's margin over Lind"),
    ],
)  # fmt: skip
def test_other_words_for_it_are_not_accused(quote: str, text: str, of: str) -> None:
    assert told(HARBOUR, quote, text, of=of) == []
