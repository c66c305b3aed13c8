"""What is done and what is not, in one SQLite file that survives kill -9 and loss of power.

A result belongs to a key: the hash of everything that decides what the model is asked
(``summarise.batch.recipe`` makes it). Articles point to keys, so that two articles with the same text
cost one call and keep a row each.

    with Store(path) as store:
        for entry, claim in zip(entries, store.claim(entries)):
            if claim is Claim.GRANTED:          # nobody else works on it, nobody has paid for it
                ...
        store.record([Result(...), Failure(...)])   # on the disk when this returns
"""

from summarise.store.database import Store
from summarise.store.records import ANSWERED, Claim, Damaged, Entry, Failure, Result, Stats, Stored
from summarise.store.tally import Tally

__all__ = ["ANSWERED", "Claim", "Damaged", "Entry", "Failure", "Result", "Stats", "Store", "Stored", "Tally"]
