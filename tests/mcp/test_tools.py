"""The tools as an agent's client meets them: the SDK's own, in this process, over pipes and over HTTP."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp", reason="the extra `mcp` is not installed")

from mcp import Client, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client

from summarise.serving.mcp.server import server
from summarise.serving.web.answers import Answer
from summarise.serving.web.pool import Pool
from summarise.serving.web.setup import Setup
from tests.command import SUMMARISE, here, says_one_line

ROOT = Path(__file__).parents[2]
ARTICLE = (
    "Ferries carry more islanders\n\nMore than 41,000 islanders took a ferry in March 2031, up 6 percent on a year "
    "earlier, the ferry board said.\n\nThe board runs 12 ferries.\n"
)
SUMMARY = "😀 Almost 41,000 islanders took a ferry in March 2031. The board runs 12 ferries."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose files may be read, beside one whose may not."""
    base = tmp_path_factory.mktemp("files")
    (base / "open").mkdir()
    (base / "secret.txt").write_text("12 secrets", encoding="utf-8")
    (base / "open" / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (base / "open" / "summary.json").write_text('{"ferries": 13}', encoding="utf-8")
    (base / "open" / "link.txt").symlink_to(base / "secret.txt")
    return base / "open"


class Here(Pool):
    """Work done in this process: a worker for every test would take its time."""

    async def run(self, seconds: float, work: Callable[..., Answer], *arguments: Any) -> Answer:
        return work(*arguments)


async def call(folder: Path, name: str, **arguments: Any) -> Any:
    async with Client(server(Setup(max_bytes=10_000), (folder,), Here())) as client:
        return await client.call_tool(name, arguments)


async def test_a_check_gives_places_in_both_texts_and_a_few_words(folder: Path) -> None:
    found = await call(folder, "check", article=ARTICLE, summary=SUMMARY)
    result = found.structured_content
    assert (result["ok"], result["errors"], result["numbers"]) == (False, 1, 3)
    (finding,) = result["findings"]
    assert finding["code"] == "qualifier-reversed"
    assert SUMMARY[finding["start"] : finding["end"]] == finding["text"] == "Almost"
    assert ARTICLE[finding["article"]["start"] : finding["article"]["end"]] == "41,000"
    (words,) = found.content
    assert words.text.splitlines()[0] == "1 error; 3 numbers checked."
    assert "Write “More than 41,000 islanders”." in words.text


async def test_what_is_right_is_ok(folder: Path) -> None:
    found = await call(folder, "check", path="article.txt", summary="The board runs 12 ferries.")
    assert found.structured_content["ok"] is True
    assert found.content[0].text == "No findings; 1 number checked."


async def test_texts_and_results_have_sizes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A result of hundreds of megabytes would keep the server from all other calls."""
    long = "12 boats. " * 1001
    for name, given in (
        ("numbers", {"text": long}),
        ("check", {"article": long, "summary": "12 boats"}),
        ("check", {"article": "12 boats", "summary": long}),
    ):
        found = await call(folder, name, **given)
        assert found.is_error
        assert "is larger than 10,000 bytes; raise --max-bytes" in found.content[0].text
    monkeypatch.setattr("summarise.serving.mcp.work.MOST_RESULT", 2000)
    assert not (await call(folder, "numbers", text="12 boats. " * 2)).is_error
    found = await call(folder, "numbers", text="12 boats. " * 100)
    assert found.is_error
    assert "more than the 2,000 that are sent; give a shorter text" in found.content[0].text


@pytest.mark.parametrize("text", ['{"boats": 12}', '["12 boats"]', "12", "null 12"])
async def test_an_article_that_is_json_is_a_text_like_any_other(folder: Path, text: str) -> None:
    found = await call(folder, "check", article=text, summary="There were 12 boats.")
    assert not found.is_error, found.content[0].text
    numbers = await call(folder, "numbers", text=text)
    assert numbers.structured_content["numbers"][0]["text"] == "12"


async def test_a_text_is_checked_against_itself(folder: Path) -> None:
    text = "The class has 12 men and 9 women, 22 in all."
    (finding,) = (await call(folder, "check", article=text, itself=True)).structured_content["findings"]
    assert (finding["code"], finding["text"]) == ("arithmetic-wrong", "22")
    assert text[finding["start"] : finding["end"]] == "22"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
async def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    found = await call(folder, "check", path="pipe.txt", summary="12")
    assert found.is_error and "a pipe or device, not a file" in found.content[0].text


async def test_files_below_the_root_are_read(folder: Path) -> None:
    found = await call(folder, "check", path="article.txt", summary_path=str(folder / "summary.json"))
    assert [f["path"] for f in found.structured_content["findings"]] == ["ferries"]


@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [
        ("check", {"path": "../secret.txt", "summary": "12"}, "not below a folder"),
        ("check", {"path": "link.txt", "summary": "12"}, "not below a folder"),
        ("check", {"path": "/etc/passwd", "summary": "12"}, "not below a folder"),
        ("check", {"path": "nothing.txt", "summary": "12"}, "no such file"),
        ("check", {"path": "article.txt\0", "summary": "12"}, "article.txt\\x00: no file can be called so"),
        ("check", {"path": "article.txt", "summary_path": "\0"}, "\\x00: no file can be called so"),
        ("numbers", {"path": "a\0/article.txt"}, "no file can be called so"),
        ("check", {"path": "article.txt", "summary_path": "../secret.txt"}, "not below a folder"),
        ("check", {"url": "file:///etc/passwd", "summary": "12"}, "http"),
        ("check", {"url": "http://127.0.0.1:1/", "summary": "12"}, "not on the public Internet"),
        ("check", {"article": ARTICLE, "path": "article.txt", "summary": "12"}, "give one of"),
        ("check", {"summary": "12"}, "give one of"),
        ("check", {"article": ARTICLE}, "give summary or summary_path"),
        ("check", {"article": "12", "summary": " "}, "the summary is empty"),
        ("check", {"article": "12", "summary": {"facts": []}}, "the summary is empty"),
        ("check", {"article": ARTICLE, "summary": "12", "itself": True}, "goes with no summary"),
        ("check", {"article": " ", "summary": "12"}, "the text is empty"),
        ("check", {"article": "", "summary": "12"}, "give one of"),
        ("check", {"article": "12", "summary": "12", "date": "May"}, "date"),
        ("check", {"article": "12", "summary": "12", "date": "2031-02-30"}, "date: is no day; give it as"),
        ("check", {"article": 12, "summary": "12"}, "article: must be text"),
        ("check", {"article": "12", "summary": "12", "notes": "perhaps"}, "notes: must be true or false"),
        ("check", {"source": "12", "summary": "12"}, "source: is not known here; check takes article, path"),
        ("check", {"article": "12", "summary": "12", "article_date": "2031-02-01"}, "article_date: is not"),
        ("check", {"article": "12", "summary": "12", "\x1b[31m": 1}, "\\x1b[31m: is not known here"),
        (
            "numbers",
            {"text": "12", "lang": "de"},
            "lang: is not known here; numbers takes text, path, url, lan",
        ),
        ("summarise", {"article": "12", "max_facts": 0}, "max_facts: must be 1 or more"),
        ("explain", {"flag": "rounded"}, "flag: is not known here; explain takes code"),
        ("numbers", {"path": "../secret.txt"}, "not below a folder"),
        ("numbers", {"text": "12", "language": "xx"}, "not a language code"),
        ("explain", {"code": "nothing"}, "no flag is called nothing"),
    ],
)
async def test_what_is_wrong_is_told_to_the_agent(
    folder: Path, name: str, arguments: dict[str, Any], words: str
) -> None:
    found = await call(folder, name, **arguments)
    assert found.is_error
    assert words in found.content[0].text
    assert "secrets" not in found.content[0].text
    assert "\n" not in found.content[0].text


async def test_without_a_root_no_file_is_read() -> None:
    async with Client(server(Setup(), pool=Here())) as client:
        found = await client.call_tool("check", {"path": "article.txt", "summary": "12"})
    assert "--root" in found.content[0].text


async def test_numbers_summarise_and_explain(folder: Path) -> None:
    async with Client(server(Setup(), (folder,), Here())) as client:
        numbers = await client.call_tool("numbers", {"path": "article.txt"})
        summary = await client.call_tool("summarise", {"path": "article.txt", "max_facts": 2})
        page = await client.call_tool("explain", {"code": "scale-mismatch"})
        codes = await client.call_tool("explain", {})
    first = numbers.structured_content["numbers"][0]
    assert (first["text"], first["value"], first["qualifier"], first["of"]) == (
        "41,000", "41000", "more-than", "islanders",
    )  # fmt: skip
    assert ARTICLE[first["start"] : first["end"]] == "41,000"
    assert summary.structured_content["model"] == "extractive"
    assert summary.structured_content["summary"]["facts"]
    assert "scale" in page.content[0].text
    assert "not-in-source" in codes.content[0].text


async def test_every_tool_says_what_it_takes_and_gives() -> None:
    async with Client(server(Setup())) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert "before you show" in (client.instructions or "")
    assert list(tools) == ["check", "numbers", "summarise", "explain"]
    for tool in tools.values():
        assert tool.description
        assert tool.output_schema
        assert tool.annotations.read_only_hint


async def test_what_steers_a_terminal_is_shown_as_its_code(folder: Path) -> None:
    found = await call(
        folder, "check", article="Of 12 \x1b[31m boats.", summary="\x1b[31m13 \x1b]0;x\x07boats came"
    )
    assert "\x1b" not in found.content[0].text
    assert "\x1b" not in str(found.structured_content)


async def test_over_pipes(folder: Path) -> None:
    command = StdioServerParameters(
        command=sys.executable,
        args=[*SUMMARISE[1:], "mcp", "--root", str(folder)],
        cwd=folder,
        env=dict(os.environ),
    )
    async with Client(command) as client:
        found = await client.call_tool("check", {"path": "article.txt", "summary": SUMMARY})
    assert found.structured_content["errors"] == 1


@pytest.fixture(scope="module")
def listening(folder: Path) -> Iterator[tuple[str, str]]:
    command = [*SUMMARISE, "mcp", "--http", "--port", "0", "--root", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        yield address, process.stdout.readline().strip().removeprefix("Authorization: ")
        process.terminate()
        assert process.wait() == 0


async def test_over_http_for_who_has_the_token(listening: tuple[str, str]) -> None:
    httpx2 = pytest.importorskip("httpx2")
    address, token = listening
    async with httpx2.AsyncClient(headers={"Authorization": token}) as http:
        async with Client(streamable_http_client(address, http_client=http)) as client:
            found = await client.call_tool("explain", {"code": "rounded"})
        assert found.structured_content["code"] == "rounded"
        refused = await http.post(address, json={}, headers={"Authorization": "Bearer x"})
        assert refused.status_code == 401
        refused = await http.post(address, json={}, headers={"Origin": "http://evil.example"})
        assert refused.status_code == 403


def test_a_root_that_is_none_is_said(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    says_one_line(here(capfd, "mcp", "--root", tmp_path / "nothing"), 64, "--root", "not a folder")


def test_the_skill_names_what_there_is(capfd: pytest.CaptureFixture[str]) -> None:
    (file,) = (ROOT / "skills").glob("*/SKILL.md")
    text = file.read_text(encoding="utf-8")
    name = re.search(r"\A---\nname: ([a-z-]{1,64})\ndescription: (.{1,1024})\n---\n", text)
    assert name is not None
    assert name[1] == file.parent.name
    for tool in ("check", "numbers", "explain"):
        assert f"`{tool}`" in text
    (line,) = re.findall(r"^\$ summarise (.*)$", text, re.MULTILINE)
    offered = here(capfd, "check", "--help").stdout
    assert all(option in offered for option in re.findall(r"--[a-z-]+", line))


async def test_files_are_read_in_a_process_of_their_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarise.article import Article
    from summarise.serving.web import work

    asked: list[tuple[float, int, Path]] = []

    class Apart:
        def __init__(self, seconds: float, megabytes: int) -> None:
            self.limits = seconds, megabytes

        def read(self, source: Path, **options: Any) -> Article:
            asked.append((*self.limits, source))
            return Article("The board runs 12 ferries." if source.suffix == ".txt" else '{"ferries": 12}')

    monkeypatch.setattr(work, "_isolated", Apart)
    setup = Setup(max_bytes=10_000, seconds=9, read_memory=77)
    async with Client(server(setup, (folder,), Here())) as client:
        given = {"path": "article.txt", "summary_path": "summary.json"}
        found = await client.call_tool("check", given)
        assert found.structured_content["ok"] is True
        assert asked == [(9, 77, folder / "article.txt"), (9, 77, folder / "summary.json")]
    async with Client(server(Setup(max_bytes=10_000, isolate=False), (folder,), Here())) as client:
        await client.call_tool("numbers", {"path": "article.txt"})
        assert len(asked) == 2


def test_an_agent_that_goes_away_is_no_bug() -> None:
    command = [*SUMMARISE, "mcp"]
    asked = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        for said in (
            {"id": 1, "method": "initialize", "params": asked},
            {"method": "notifications/initialized"},
            {"id": 2, "method": "tools/list", "params": {}},
        ):
            process.stdin.write(json.dumps({"jsonrpc": "2.0", **said}) + "\n")
            process.stdin.flush()
            if said["method"] == "initialize":
                process.stdout.readline()
                process.stdout.close()
        process.stdin.close()
        assert process.stderr.read() == ""
        assert process.wait(timeout=60) in (0, 141)  # whether it was told before or while it answered


async def test_a_code_of_any_length_is_named_shortly(folder: Path) -> None:
    found = await call(folder, "explain", code="x" * 100_000)
    assert found.is_error
    assert len(found.content[0].text) < 250
