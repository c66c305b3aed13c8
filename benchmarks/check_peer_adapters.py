"""Other checkers behind one signature, CHECKER(source, summary) -> (start, end, severity), and other
finders of quotes, QUOTE(source, quote) -> found.

Runs in an environment of its own, which ``benchmarks/check_peers.py`` makes; nothing here is imported by
the project. Called as: check_peer_adapters.py check|pairs|quotes NAME < JSON > JSON.
"""

from __future__ import annotations

import importlib.util
import io
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

Flags = Iterator[tuple[int, int, str]]


def _where(summary: str, words: str) -> Iterator[tuple[int, int]]:
    """Every place of a number that a peer names without its place."""
    edge = r"(?<![\d.,])" if words[:1].isdigit() else ""
    for match in re.finditer(edge + re.escape(words) + r"(?!\d)", summary):
        yield match.span()


def ours(source: str, summary: str) -> Flags:
    from summarise import check

    for flag in check(source, summary).flags:
        if flag.claim is not None:
            yield flag.claim.start, flag.claim.end, flag.severity.value


def value_anywhere(source: str, summary: str) -> Flags:
    """The floor: a number is right when its value, of whatever kind, is anywhere in the source."""
    from summarise import find_quantities

    there = {q.low for q in find_quantities(source)} | {q.high for q in find_quantities(source)}
    there |= {q.date.year for q in find_quantities(source) if q.date}
    for q in find_quantities(summary):
        stated = {q.low, q.high} - {None} or ({q.date.year} - {None} if q.date else set())
        if stated and not stated <= there:
            yield q.start, q.end, "error"


def corroborate(source: str, summary: str) -> Flags:
    """Its findings name the numbers and dates as written, without offsets."""
    from corroborate import check_answer

    for finding in check_answer("", [source], summary).findings:
        for words in finding.spans:
            for start, end in _where(summary, words):
                yield start, end, "error"


def grounded_check(source: str, summary: str) -> Flags:
    """Its numbers; names, citations and quotes are not what is scored."""
    from grounded import Kind, Source, extract, verify

    claims = extract(summary, kinds={Kind.NUMBER})
    for finding in verify(claims, [Source(Path("source.txt"), source)]).failures:
        yield finding.claim.start, finding.claim.end, "error"


def llmground(source: str, summary: str) -> Flags:
    """It checks the fields of a record, so it is given each number that our finder finds, as written."""
    from llmground import verify

    from summarise import find_quantities

    spans = {f"n{i}": (q.start, q.end) for i, q in enumerate(find_quantities(summary))}
    record = {name: summary[start:end] for name, (start, end) in spans.items()}
    for result in verify(record, source).results:
        severity = {"ungrounded": "error", "weak": "warning"}.get(result.verdict.value)
        if severity and result.path in spans:
            yield *spans[result.path], severity


def rag_quantguard(source: str, summary: str) -> Flags:
    """Its claims have spans; contradicted is an error, unsupported and ambiguous are warnings.

    Asked claim by claim, since some ranges raise TypeError in it and would take the whole summary with them.
    """
    from quantguard import QuantitativeGuard
    from quantguard.claims import extract_claims
    from quantguard.evidence import extract_evidence

    guard, evidence = QuantitativeGuard(), extract_evidence([source])
    severities = {"CONTRADICTED": "error", "UNSUPPORTED": "warning", "AMBIGUOUS": "warning"}
    for claim in extract_claims(summary):
        try:
            (result,) = guard.verify_claims([claim], [source], all_evidence=evidence)
        except TypeError:
            continue
        severity = severities.get(result.status.value.upper())
        if severity:
            yield claim.span.start, claim.span.end, severity


def hallucinotype(source: str, summary: str) -> Flags:
    """Its detectors of numbers and times, without a model as judge; high severity is an error."""
    from hallucinotype import HallucinoTypePipeline, PipelineConfig

    config = PipelineConfig(use_llm_judge=False, use_entity_detector=False, use_spacy=False)
    found = HallucinoTypePipeline(config).run(summary, source)
    for evidence in found.evidence:
        if evidence.span:
            high = found.severity.get(evidence.hallucination_type) == "high"
            yield *evidence.span, "error" if high else "warning"


def sourced_evidence(source: str, summary: str) -> Flags:
    """It judges sentences: a contradiction names its number (error); of a sentence it could not verify every
    number is flagged (warning)."""
    from sourced import check

    at = 0
    for claim in check(summary, source)["claims"]:
        start = summary.find(claim["claim"], at)
        if start < 0:
            continue
        at = start + len(claim["claim"])
        for contradiction in claim.get("contradictions", ()):
            for low, high in _where(claim["claim"], contradiction["claim_number"]):
                yield start + low, start + high, "error"
        if claim["status"] == "unverified":
            yield start, at, "warning"


def ours_quote(source: str, quote: str) -> bool:
    from summarise.checking.source.quotes import Folded

    return Folded(source).find(quote) is not None


def citation_mixin(source: str, quote: str) -> bool:
    """instructor's CitationMixin keeps the quote, or puts the source's words in its place."""
    from instructor.v2.dsl.citation import CitationMixin

    kept = CitationMixin.model_validate({"substring_quotes": [quote]}, context={"context": source})
    return bool(kept.substring_quotes)


def langextract(source: str, quote: str) -> bool:
    """langextract's aligner gives the extraction an interval."""
    from langextract.core.data import Extraction
    from langextract.resolver import WordAligner

    groups = WordAligner().align_extractions([[Extraction("quote", quote)]], source)
    return groups[0][0].char_interval is not None


CHECKERS: dict[str, tuple[str | None, Callable[[str, str], Flags]]] = {
    "summarise": (None, ours),
    "value anywhere": (None, value_anywhere),
    "corroborate": ("corroborate==0.1.0", corroborate),
    "grounded-check": ("grounded-check==0.1.2", grounded_check),
    "llmground": ("llmground==0.1.0", llmground),
    "rag-quantguard": ("rag-quantguard==0.2.4", rag_quantguard),
    "hallucinotype": ("hallucinotype==1.1.1", hallucinotype),
    "sourced-evidence": ("sourced-evidence", sourced_evidence),
}
QUOTERS: dict[str, tuple[str | None, Callable[[str, str], bool]]] = {
    "summarise": (None, ours_quote),
    "instructor CitationMixin": ("instructor", citation_mixin),
    "langextract aligner": ("langextract", langextract),
}


def _scored(checker: Callable[[str, str], Flags], data: Path) -> dict[str, Any]:
    """The scorer's counts at warning and at error, with the flags computed and timed once."""
    spec = importlib.util.spec_from_file_location("score_check", data / "score_check.py")
    assert spec and spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    documents, cases = scorer.load(data / "check")
    started = time.perf_counter()
    flags = {
        (c["document"], c["summary"]): list(checker(documents[c["document"]], c["summary"])) for c in cases
    }
    seconds = time.perf_counter() - started
    by_text = {(documents[d], s): found for (d, s), found in flags.items()}
    characters = sum(len(source) + len(summary) for source, summary in by_text)
    result: dict[str, Any] = {"seconds": seconds, "characters": characters}
    for severity in ("warning", "error"):
        with redirect_stdout(io.StringIO()):
            tables = scorer.score(documents, cases, lambda s, t: by_text[s, t], severity)
        result[severity] = {name: dict(table) for name, table in tables.items()}
    return result


def main() -> None:
    what, name = sys.argv[1:]
    given = json.load(sys.stdin)
    if what == "check":
        result: Any = _scored(CHECKERS[name][1], Path(given["data"]))
    elif what == "pairs":
        started = time.perf_counter()
        flags = [list(CHECKERS[name][1](source, summary)) for source, summary in given["pairs"]]
        result = {"flags": flags, "seconds": time.perf_counter() - started}
    else:
        quoter = QUOTERS[name][1]
        started = time.perf_counter()
        found = {kind: sum(quoter(source, quote) for source, quote in pairs) for kind, pairs in given.items()}
        result = {"found": found, "seconds": time.perf_counter() - started}
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
