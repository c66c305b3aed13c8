"""What the process returns, as one pure function of what happened."""

from __future__ import annotations

from summarise.checking.verdicts import Checked, Severity

OK = 0
FLAGGED = 1
USAGE = 2
BUG = 70


def for_flags(checked: Checked | None, fail_on: str) -> int:
    """1 where a flag is as grave as ``fail_on`` ("error", "warning", "note") or graver, else 0."""
    if checked is None or fail_on == "never":
        return OK
    order = list(Severity)
    least = order.index(Severity(fail_on))
    return FLAGGED if any(order.index(f.severity) >= least for f in checked.flags) else OK
