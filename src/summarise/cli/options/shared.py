"""The options that several commands share: each said once, so that it has one name and one meaning."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from summarise.cli.exit_codes import FailOn
from summarise.errors import SettingsError

# As pathlib leaves one: of "s3://bucket/x" it makes "s3:/bucket/x". One letter is a drive of Windows.
_ADDRESS = r"(?i)([a-z][a-z0-9+.-]+(?:::.*)?):/"  # compiled where a path is given


def on_this_machine(path: Path | None) -> Path | None:
    """Raises SettingsError for an address: it would become a folder of that name here."""
    if path is not None and (found := re.match(_ADDRESS, path.as_posix())):
        rest = path.as_posix()[found.end() :]
        raise SettingsError(f"{found[1]}://{rest}: an address; this is written to a path of this machine")
    return path


class Mode(StrEnum):
    """How the schema is put to the model."""

    json_schema = "json-schema"
    tools = "tools"
    json = "json"
    markdown_json = "markdown-json"


# How to summarise.
Model = Annotated[
    str | None, typer.Option("--model", "-m", help="PROVIDER/NAME, local/PATH.gguf or extractive.")
]
BaseUrl = Annotated[str | None, typer.Option("--base-url", help="An OpenAI-compatible server.")]
Temperature = Annotated[float | None, typer.Option("--temperature", help="The model's temperature.")]
MaxFacts = Annotated[int | None, typer.Option("--max-facts", help="The most facts.")]
AllFigures = Annotated[
    bool,
    typer.Option("--all-figures", help="Without a model: a fact for every sentence with a number."),
]
PromptFile = Annotated[
    Path | None, typer.Option("--prompt", help="A prompt file instead of the built-in one.")
]
Schema = Annotated[
    str | None, typer.Option("--schema", metavar="MODULE:CLASS", help="A pydantic model of yours.")
]
Repair = Annotated[
    int | None, typer.Option("--repair", help="How often errors go back to the model (default 1).")
]
SchemaMode = Annotated[
    Mode | None,
    typer.Option("--mode", help="How the model gets the schema (default: the provider's strictest way)."),
]
ContextTokens = Annotated[
    int | None,
    typer.Option("--context-tokens", help="The model's context, in tokens; a longer article goes in parts."),
]
WriteIn = Annotated[
    str | None,
    typer.Option("--language", help="Write in this language (de, German) instead of the article's."),
]
MaxOutputTokens = Annotated[
    int | None,
    typer.Option(
        "--max-output-tokens",
        help="The longest answer, in tokens (default: what the article and schema need).",
    ),
]
Seed = Annotated[int | None, typer.Option("--seed", help="The seed of the model's random choices.")]
Parameters = Annotated[
    list[str] | None,
    typer.Option("--param", metavar="NAME=VALUE", help="Another parameter of the model; may be repeated."),
]
Timeout = Annotated[float | None, typer.Option("--timeout", help="Seconds for one whole call (default 120).")]
MaxAnswerBytes = Annotated[
    int | None,
    typer.Option("--max-answer-bytes", help="The largest answer to read, in bytes (default 8,000,000)."),
]
MaxRetries = Annotated[
    int | None,
    typer.Option("--max-retries", help="Retries after server or network errors (default 3)."),
]
NoCheck = Annotated[bool, typer.Option("--no-check", help="Do not check what comes back.")]
FailFrom = Annotated[
    FailOn | None,
    typer.Option("--fail-on", help="Exit with 1 at flags of this severity or above (default never)."),
]

FailFromWarnings = Annotated[
    FailOn | None,
    typer.Option("--fail-on", help="Exit with 1 at flags of this severity or above (default warning)."),
]

Verify = Annotated[
    str | None,
    typer.Option("--verify", metavar="MODEL", help="A second model that says which facts it doubts."),
]

# Which flags.
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODE", help="Only flags of this code; may be repeated."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODE", help="No flags of this code; may be repeated."),
]
AcceptedFile = Annotated[
    Path | None,
    typer.Option(
        "--accepted",
        metavar="FILE",
        help="Accepted findings (default .summarise-accepted.jsonl, if it is there).",
    ),
]

# Reading.
MaxBytes = Annotated[
    int | None, typer.Option("--max-bytes", min=1, help="Refuse larger input (default 5,000,000).")
]
Date = Annotated[
    str | None,
    typer.Option("--date", metavar="YYYY-MM-DD", help="When the article appeared, if it does not say."),
]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Read URLs of private addresses too.")]
FetchTimeout = Annotated[float, typer.Option("--fetch-timeout", help="Seconds for reading a URL.")]

Jobs = Annotated[
    int,
    typer.Option("--jobs", "-j", min=1, metavar="N", help="How many processes to use."),
]

# Writing.
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", callback=on_this_machine, help="Write there instead of standard output."),
]
Open = Annotated[bool, typer.Option("--open", help="As HTML, and show it in the browser.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only errors on standard error.")]

Isolate = Annotated[
    bool,
    typer.Option("--isolate", help="Read the file in a process of its own, with limits of time and memory."),
]
ReadTimeout = Annotated[
    float, typer.Option("--read-timeout", min=0.1, help="With --isolate: seconds for reading one file.")
]
ReadMemory = Annotated[
    int, typer.Option("--read-memory", min=64, help="With --isolate: megabytes for reading one file.")
]

# Many articles.
Out = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="OUT", callback=on_this_machine, help="The folder for everything written."
    ),
]
OutAnywhere = Annotated[
    str, typer.Option("--output", "-o", metavar="OUT", help="The folder for everything written.")
]
StoreFile = Annotated[
    Path | None,
    typer.Option("--store", callback=on_this_machine, help="The store file (default OUT/store.db)."),
]
TextField = Annotated[str | None, typer.Option("--text-field", help="The column of the text (default text).")]
IdField = Annotated[str | None, typer.Option("--id-field", help="The column of the name (default id).")]
Globs = Annotated[
    list[str],
    typer.Option("--glob", "-g", help="Take these files of folders, '!' leaves out; may be repeated."),
]
RetryFailed = Annotated[
    bool, typer.Option("--retry-failed", help="Ask again for articles that failed before.")
]
MaxFailures = Annotated[
    str,
    typer.Option(
        "--max-failures", metavar="N|P%", help="How many articles may fail before the exit code is 3."
    ),
]
