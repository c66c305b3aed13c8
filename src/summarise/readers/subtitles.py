"""Subtitles, WebVTT through webvtt-py and SRT through srt (extra ``subtitles``): what is said, without its times.

A sentence over two cues is one sentence. A cue's time is the place of its words: "00:01:07". Whoever speaks is named
where the cue says so and the speaker changes.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from summarise.article import Article, Place
from summarise.errors import InputError
from summarise.quantities.normalising.cut_numbers import is_cut
from summarise.readers.composing.tracing import Tracer
from summarise.readers.extras import require

MOST_CUES = 100_000
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_ENDS = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_DASH = re.compile(r"^[-–—](?:\s+|(?=\D))")
_TIMES = re.compile(r"-->")
_BLANKS = re.compile(r"[ \t\r\n]+")


class Cue(NamedTuple):
    """``start``: "00:01:07"; ``lines``: as shown; ``voice``: who speaks, "" where it is not said."""

    start: str
    lines: list[str]
    voice: str


def read_vtt(source: str, name: str) -> Article:
    """The words of a WebVTT file. Raises InputError for one that is broken or has no words."""
    webvtt = require("webvtt", "subtitles")
    try:
        found = webvtt.from_buffer(io.StringIO(source))
        cues = [
            Cue(
                _clock(cue.start), [html.unescape(line) for line in _vtt_lines(cue.raw_text)], cue.voice or ""
            )
            for cue in found
        ]
    except Exception as error:
        raise InputError(f"{name}: not a readable WebVTT file ({type(error).__name__})") from None
    return _article(cues, source, name, "vtt")


def read_srt(source: str, name: str) -> Article:
    """The words of an SRT file. Raises as ``read_vtt``."""
    srt = require("srt", "subtitles")
    try:
        cues = [
            Cue(_clock(str(cue.start)), _TAG.sub("", cue.content).split("\n"), "")
            for cue in srt.parse(source.lstrip("\ufeff"))
        ]
    except Exception as error:
        where = re.search(r"char(?:acter)? (\d+)", str(error))
        line = source.count("\n", 0, int(where.group(1))) + 1 if where else None
        at = f" near line {line}" if line else ""
        raise InputError(f"{name}: not a readable SRT file (broken{at}); correct it there") from None
    return _article(cues, source, name, "srt")


def _vtt_lines(raw: str) -> Iterator[str]:
    for line in raw.split("\n"):
        yield _TAG.sub("", line)


def _clock(stated: str) -> str:
    """A time without its fraction, hours first."""
    parts = re.split(r"[.,]", stated)[0].split(":")
    return ":".join(part.zfill(2) for part in ["0"] * (3 - len(parts)) + parts)


def _article(cues: list[Cue], source: str, name: str, form: str) -> Article:
    if len(cues) > MOST_CUES:
        raise InputError(f"{name}: more than {MOST_CUES:,} cues; give the part that matters")
    stated = len(_TIMES.findall(source))
    tracer, places = Tracer(), list[Place]()
    before, voice = "", ""
    for cue in cues:
        lines = [line for line in (_BLANKS.sub(" ", line).strip() for line in cue.lines) if line]
        turns = any(_DASH.match(line) for line in lines)
        words = ""
        for line in lines:
            words += (("\n" if turns else _joint(words, line)) if words else "") + _DASH.sub("", line)
        if not words or words == before:  # captions that roll show a line twice
            continue
        changed = bool(cue.voice) and cue.voice != voice
        if tracer.length:
            if changed or turns:
                tracer.add("\n")
            elif not is_cut(before, words):
                tracer.add("\n" if _ENDS.search(before) else _joint(before, words))
        places.append(Place(tracer.length, cue.start))
        if changed:
            tracer.add(f"{cue.voice}: ")
            voice = cue.voice
        tracer.add(words)
        before = words
    if not tracer.length:
        raise InputError(f"{name}: no cue of it holds words")
    notes = (f"{stated - len(cues)} of {stated} cues could not be read",) if stated > len(cues) else ()
    return Article(tracer.done().text + "\n", notes=notes, places=tuple(places), format=form)


def _joint(before: str, after: str) -> str:
    """What joins two lines of speech; two numbers never become one, and one that is cut stays one."""
    if is_cut(before, after):
        return ""
    return "; " if before[-1:].isdecimal() and after[:1].isdecimal() else " "
