"""(source, any summary) -> claims, evidence, verdicts, flags. Pure: no model, no network."""

from summarise.checking.verdicts import (
    Acceptance,
    Checked,
    Claim,
    Code,
    Decision,
    Evidence,
    Flag,
    Severity,
    Verdict,
)

__all__ = ["Acceptance", "Checked", "Claim", "Code", "Decision", "Evidence", "Flag", "Severity", "Verdict"]
