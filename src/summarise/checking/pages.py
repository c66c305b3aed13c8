"""Evidence with the number of the page it stands on, for articles that have pages."""

from __future__ import annotations

from dataclasses import replace

from summarise.article import Article
from summarise.checking.verdicts import Checked, Claim, Evidence


def with_pages(checked: Checked, article: Article) -> Checked:
    """``checked`` with ``page`` filled in wherever it names a passage; as it is where there are no pages."""
    if not article.pages:
        return checked

    def on_page(evidence: Evidence | None) -> Evidence | None:
        return evidence and replace(evidence, page=article.page(evidence.start))

    def claim(one: Claim) -> Claim:
        return replace(one, evidence=on_page(one.evidence))

    return Checked(
        tuple(map(claim, checked.claims)),
        tuple(
            replace(flag, claim=flag.claim and claim(flag.claim), evidence=on_page(flag.evidence))
            for flag in checked.flags
        ),
        tuple(replace(one, page=article.page(one.start)) for one in checked.omitted),
    )
