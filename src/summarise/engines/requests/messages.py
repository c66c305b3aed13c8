"""The messages of one request: the fixed part first, so that providers can cache it, the article last.

The article is data. It is placed between marker lines that it cannot contain, and nothing here or later
renders it as a template.
"""

from __future__ import annotations

import hashlib
import re

from pydantic import BaseModel

from summarise.article import Article
from summarise.engines.engine import Ask
from summarise.engines.requests import prompts
from summarise.errors import SettingsError

_AGAIN = "Read the article again and give the whole answer in the same form, from what the article says."

Message = dict[str, str]

_ISO_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}|[^\W\d_][^\W\d_ -]{3,30}")
_NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "zh": "Chinese", "ja": "Japanese",
}  # fmt: skip
_SURROGATE = re.compile("[\ud800-\udfff]")


def build_messages(article: Article, ask: Ask | None = None) -> list[Message]:
    """What is sent to the model for this article, in order, exactly."""
    ask = ask or Ask()
    prompt = ask.prompt or prompts.load()
    system = prompt.text
    if ask.max_facts is not None:
        system += f"\n\nGive at most {ask.max_facts} facts."
    if ask.language is not None:
        system += (
            f"\n\nWrite headline, summary and statements in {_language(ask.language)}, whatever the language "
            "of the article. Quotes, and the text of figures, stay as the article has them."
        )
    messages = [
        {"role": "system", "content": system},
        {"role": "user", "content": as_data(article, part=ask.part)},
    ]
    if ask.objections:
        repair = prompts.load(prompts.REPAIR).text
        for objection in ask.objections:
            messages.append({"role": "assistant", "content": objection.summary.model_dump_json()})
            messages.append({"role": "user", "content": f"{repair}\n\n{sendable(objection.text)}"})
    return messages


def told(messages: list[Message], notes: str) -> list[Message]:
    """The messages, the fixed one with what the fields take behind it, where a schema does not say that."""
    if not notes:
        return messages
    first, *rest = messages
    return [{**first, "content": f"{first['content']}\n\nWhat fields take:\n{notes}"}, *rest]


def objected(summary: BaseModel, reason: str) -> list[Message]:
    """An answer that says nothing, and the request for another one."""
    return [
        {"role": "assistant", "content": summary.model_dump_json()},
        {"role": "user", "content": f"This says nothing: {reason}. {_AGAIN}"},
    ]


def _language(given: str) -> str:
    """A language as a model knows it best: by its English name."""
    if not _LANGUAGE.fullmatch(given):
        raise SettingsError(f"language {given[:40]!r}: give a code (de, pt-BR) or a name (German)")
    code = given.partition("-")[0].lower()
    return _NAMES.get(code, given if len(code) > 3 else f"the language with the code {given}")


def as_data(article: Article, *, part: bool = False) -> str:
    """The article as a message: its text between two markers.

    The title is left out: where it is not part of the text, a number in it could not be checked. The date
    is stated only in a form that can hold no instructions."""
    text = sendable(article.text)
    begin, end = _markers(text)
    head = ""
    if article.date and _ISO_DATE.fullmatch(article.date[:10]):
        head = f"The article was published on {article.date[:10]}.\n"
    if part:
        head += "It is one part of a longer article: summarise what this part says.\n"
    return f"{head}The article stands between the lines {begin} and {end}.\n{begin}\n{text}\n{end}"


def _markers(text: str) -> tuple[str, str]:
    """Marker lines made from the text's own hash: the same for the same text, and never inside it."""
    seed = text
    while True:
        name = hashlib.sha256(seed.encode()).hexdigest()[:16]
        if name not in text:
            return f"<article-{name}>", f"</article-{name}>"
        seed = name


def sendable(text: str) -> str:
    """Half a surrogate pair is no Unicode text and cannot be sent; one character takes its place."""
    return _SURROGATE.sub("\ufffd", text)
