"""OUT/jobs: a folder for each job that is not collected yet, with all that is needed to finish it.

A folder takes its name only when its files are whole on the disk; what a crash left half-written begins
with a dot and is cleared away. The articles are kept here, so that collecting needs neither the input nor
the process that submitted it.
"""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarise.article import Article
from summarise.batch.recipe import Recipe
from summarise.engines.requests.prompts import Prompt
from summarise.errors import OutputError
from summarise.readers import shown

REQUESTS, ARTICLES, SHEET = "requests.jsonl", "articles.jsonl", "job.json"
FOLDER = "jobs"


class Sheet(BaseModel):
    """What a job was made with. ``batch``: the provider's id for it, None until that is known; ``mark``: what stood
    there before it, None before it is handed over and where it can be found by its name."""

    model_config = ConfigDict(frozen=True)

    token: str
    model: str
    base_url: str | None = None
    schema_: str | None = Field(None, alias="schema")  # MODULE:CLASS, None for the built-in one
    prompt: str | None = None
    prompt_text: str | None = Field(None, repr=False)
    temperature: float | None = None
    max_facts: int | None = None
    mode: str | None = None
    context_tokens: int | None = None
    language: str | None = None
    max_output_tokens: int | None = None
    parameters: dict[str, Any] = {}
    check: bool = True
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    created: str = ""
    requests: int = 0
    batch: str | None = None
    mark: str | None = None

    @classmethod
    def of(cls, recipe: Recipe, *, schema: str | None, base_url: str | None) -> Sheet:
        """A new job's sheet. ``schema``: how the recipe's schema is found again, MODULE:CLASS."""
        return cls(
            token=uuid.uuid4().hex,
            model=recipe.model,
            base_url=base_url,
            schema=schema,
            prompt=recipe.prompt.name if recipe.prompt else None,
            prompt_text=recipe.prompt.text if recipe.prompt else None,
            temperature=recipe.temperature,
            max_facts=recipe.max_facts,
            mode=recipe.mode,
            context_tokens=recipe.context_tokens,
            language=recipe.language,
            max_output_tokens=recipe.max_output_tokens,
            parameters=dict(recipe.parameters),
            check=recipe.check,
            select=recipe.select,
            ignore=recipe.ignore,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
        )

    def recipe(self, schema: type[BaseModel]) -> Recipe:
        """The recipe the job was made with."""
        prompt = Prompt(self.prompt, self.prompt_text) if self.prompt and self.prompt_text else None
        return Recipe(
            model=self.model,
            schema=schema,
            prompt=prompt,
            temperature=self.temperature,
            max_facts=self.max_facts,
            repair=0,
            check=self.check,
            mode=self.mode,
            context_tokens=self.context_tokens,
            language=self.language,
            max_output_tokens=self.max_output_tokens,
            parameters=self.parameters,
            select=self.select,
            ignore=self.ignore,
        )


class _Row(BaseModel):
    key: str
    article: Article


@dataclass(frozen=True, slots=True)
class Job:
    """One folder of the spool."""

    folder: Path
    sheet: Sheet

    @property
    def requests(self) -> Path:
        """The file to upload; gone once the provider has it."""
        return self.folder / REQUESTS

    def articles(self) -> Iterator[tuple[str, Article]]:
        """Key and article, one after another. Raises OutputError for a damaged file."""
        with (self.folder / ARTICLES).open("rb") as lines:
            for line in lines:
                try:
                    row = _Row.model_validate_json(line)
                except ValidationError:
                    name = shown(str(self.folder / ARTICLES))
                    raise OutputError(f"{name}: damaged; cancel this job") from None
                yield row.key, row.article

    def created_as(self, batch: str) -> Job:
        """Note the provider's id for it; the uploaded file is not needed any more."""
        job = Job(self.folder, self.sheet.model_copy(update={"batch": batch}))
        _write(self.folder / SHEET, job.sheet.model_dump_json(by_alias=True))
        self.requests.unlink(missing_ok=True)
        return job

    def marked(self, mark: str | None) -> Job:
        """Note what stands at the provider before it is handed over."""
        if mark is None:
            return self
        job = Job(self.folder, self.sheet.model_copy(update={"mark": mark}))
        _write(self.folder / SHEET, job.sheet.model_dump_json(by_alias=True))
        return job

    def remove(self) -> None:
        """Take the folder away: all of it is in the store, or given up."""
        shutil.rmtree(self.folder)


class Pack:
    """A job being written. ``bytes``: the size of its requests so far; ``keys``: whose they are."""

    def __init__(self, out: Path, sheet: Sheet) -> None:
        self._sheet = sheet
        self._final = out / FOLDER / sheet.token
        self._folder = out / FOLDER / f".{sheet.token}"
        self._folder.mkdir(parents=True)
        self._requests = (self._folder / REQUESTS).open("wb")
        self._articles = (self._folder / ARTICLES).open("wb")
        self.bytes = 0
        self.keys: list[str] = []

    def add(self, key: str, line: bytes, article: Article) -> None:
        """One request, as a line without its end, and the article it is about."""
        self._requests.write(line + b"\n")
        self._articles.write(_dumped(_Row(key=key, article=article).model_dump()) + b"\n")
        self.bytes += len(line) + 1
        self.keys.append(key)

    def close(self) -> Job:
        """Everything on the disk, under its name."""
        for file in (self._requests, self._articles):
            file.flush()
            os.fsync(file.fileno())
            file.close()
        sheet = self._sheet.model_copy(update={"requests": len(self.keys)})
        _write(self._folder / SHEET, sheet.model_dump_json(by_alias=True))
        self._folder.rename(self._final)
        return Job(self._final, sheet)

    def abandon(self) -> None:
        """Take what was written away."""
        self._requests.close()
        self._articles.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def jobs(out: Path) -> list[Job]:
    """The jobs that are not collected yet, oldest first; half-written ones are cleared away.

    Raises OutputError for a folder that is no job.
    """
    found = []
    root = out / FOLDER
    for folder in sorted(root.iterdir()) if root.is_dir() else ():
        if folder.name.startswith("."):
            shutil.rmtree(folder, ignore_errors=True)
            continue
        try:
            sheet = Sheet.model_validate_json((folder / SHEET).read_bytes())
        except (OSError, ValidationError):
            raise OutputError(f"{shown(str(folder))}: not a job of summarise; move it away") from None
        found.append(Job(folder, sheet))
    return sorted(found, key=lambda job: (job.sheet.created, job.sheet.token))


def _dumped(value: Any) -> bytes:
    # ASCII: half a surrogate pair in an article survives the file as an escape
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def _write(path: Path, text: str) -> None:
    new = path.with_name(f".{path.name}.new")
    with new.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
