"""The server of the Model Context Protocol: its tools, what they take, and what an agent is told about them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, NamedTuple, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import CallToolResult, TextContent, ToolAnnotations
from pydantic import BaseModel, Field, ValidationError

from summarise import __version__
from summarise.errors import SettingsError
from summarise.readers import shown
from summarise.serving.mcp import work
from summarise.serving.mcp.results import (
    CheckResult,
    ExplainResult,
    NumbersResult,
    SummaryResult,
    check_words,
    numbers_words,
)
from summarise.serving.mcp.work import Input
from summarise.serving.web.answers import Answer
from summarise.serving.web.pool import Pool
from summarise.serving.web.requests import Day, said
from summarise.serving.web.setup import Setup

INSTRUCTIONS = (
    "Checks every number of a summary against its source, without a model. Call `check` before you show a summary, "
    "an abstract, a briefing or figures that you took from a text, and again after you changed it. Hand the source "
    "over as it is (path or url where you can), never from memory. Correct errors, look at warnings, and tell the user "
    "what is left."
)
R = TypeVar("R", bound=BaseModel)
_READS = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=True)

# Texts are plain `str`: of a parameter that may be something else, the SDK parses what looks like JSON.
Text = Annotated[str, Field(description="The article's text, to the letter.")]
FilePath = Annotated[
    str, Field(description="The article's file instead, below a folder that the server may read.")
]
Url = Annotated[str, Field(description="The article's address instead (http, https).")]


class _Told(NamedTuple):
    """A summary that came as text: in this form the SDK leaves it alone, which would parse it, so that a number of more
    digits than a float has, or a name that stands twice, came here changed."""

    text: str


class _Server(MCPServer[Any]):
    """One that takes no argument it does not know, and says what is wrong with one in a line."""

    async def call_tool(self, name: str, arguments: dict[str, Any], *more: Any, **options: Any) -> Any:
        for tool in await self.list_tools():
            known = list(tool.input_schema.get("properties", {}))
            if tool.name == name and (strange := [one for one in arguments if one not in known]):
                raise ToolError(
                    f"{shown(strange[0][:40])}: is not known here; {name} takes {', '.join(known)}"
                )
        if isinstance(text := arguments.get("summary"), str):
            arguments = {**arguments, "summary": _Told(text)}
        try:
            return await super().call_tool(name, arguments, *more, **options)
        except ToolError as error:
            if isinstance(error.__cause__, ValidationError):
                raise ToolError(said(error.__cause__)) from None
            raise


def server(setup: Setup, roots: tuple[Path, ...] = (), pool: Pool | None = None) -> MCPServer[Any]:
    """The server with its four tools. ``roots``: the folders whose files the tools may read. ``pool``: where the work
    is done, by default in processes of their own."""
    made = _Server("summarise", version=__version__, instructions=INSTRUCTIONS, log_level="CRITICAL")
    pool, models = pool or Pool(), pool or Pool(4)

    @made.tool(title="Check a summary against its article", annotations=_READS)
    async def check(
        article: Text = "",
        path: FilePath = "",
        url: Url = "",
        summary: Annotated[Any, Field(description="Text, or JSON of any shape.")] = None,
        summary_path: Annotated[str, Field(description="Its file instead.")] = "",
        date: Day | None = None,
        notes: Annotated[bool, Field(description="Also what is only a note.")] = False,
        itself: Annotated[
            bool,
            Field(
                description="The article against itself, without a summary: sums, changes, tables, headline."
            ),
        ] = False,
    ) -> Annotated[CallToolResult, CheckResult]:
        """Compare every number, date, quote and name of a summary with the article it is of. Gives each that does not
        agree, with its place in both and what to write instead. No model is asked."""
        answer = await pool.run(
            setup.seconds,
            work.check,
            setup,
            roots,
            _input(article, path, url),
            summary.text if isinstance(summary, _Told) else summary,
            summary_path or None,
            date,
            notes,
            itself,
        )
        found = _read(answer, CheckResult)
        return _result(found, check_words(found))

    @made.tool(title="List the numbers of a text", annotations=_READS)
    async def numbers(
        text: Annotated[str, Field(description="The text, to the letter.")] = "",
        path: FilePath = "",
        url: Url = "",
        language: Annotated[str | None, Field(description="As BCP 47; by default the text decides.")] = None,
    ) -> Annotated[CallToolResult, NumbersResult]:
        """Every number, amount, percentage, date and duration of a text, with its value, kind, unit, hedge ("more than")
        and what it counts."""
        answer = await pool.run(setup.seconds, work.numbers, setup, roots, _input(text, path, url), language)
        found = _read(answer, NumbersResult)
        return _result(found, numbers_words(found))

    @made.tool(title="Summarise an article", annotations=_READS)
    async def summarise(
        article: Text = "",
        path: FilePath = "",
        url: Url = "",
        max_facts: Annotated[int | None, Field(ge=1, le=100)] = None,
        date: Day | None = None,
    ) -> Annotated[CallToolResult, SummaryResult]:
        """Facts of an article, each with the quote it rests on and its figures, checked. Made by the model that the
        server was started with, or without one from the article's own sentences."""
        answer = await models.run(
            setup.longest, work.summarise, setup, roots, _input(article, path, url), max_facts, date
        )
        found = _read(answer, SummaryResult)
        said = [str(found.summary.get("headline", ""))]
        said += [f"- {fact['statement']}" for fact in found.summary.get("facts", [])]
        return _result(found, "\n".join([*said, check_words(found.check) if found.check else "Not checked."]))

    @made.tool(title="Explain a finding's code", annotations=_READS)
    async def explain(
        code: Annotated[str | None, Field(description="Of a finding; none lists them all.")] = None,
    ) -> Annotated[CallToolResult, ExplainResult]:
        """What a code of a finding means, with a wrong and a right example."""
        try:
            found = work.explained(code)
        except SettingsError as error:
            raise ToolError(str(error)) from None
        return _result(found, found.text)

    return made


def _input(text: str, path: str, url: str) -> Input:
    return Input(text or None, path or None, url or None)


def _read(answer: Answer, model: type[R]) -> R:
    """Raises ToolError, which the agent reads, for what went wrong."""
    if answer.status != 200:
        import json

        raise ToolError(json.loads(answer.body)["error"]["message"])
    return model.model_validate_json(answer.body)


def _result(found: BaseModel, words: str) -> CallToolResult:
    return CallToolResult(
        content=[TextContent(type="text", text=words)], structured_content=found.model_dump(mode="json")
    )
