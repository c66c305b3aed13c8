"""A folder's summaries: the most harmful first, the same number together, opened by their number and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from summarise import summarise
from summarise.serving.web.answers import Answer
from summarise.serving.web.app import application
from summarise.serving.web.pool import Pool
from summarise.serving.web.queue import Queue
from summarise.serving.web.setup import Setup
from tests.serve.conftest import ADDRESS, HEADERS, TOKEN

MILL = "The mill employs 40 people.\n\nIt made 7.5 tons of flour in May, and 3 tons of bran.\n"
FILES = {
    "a.txt": MILL,
    "a.summary.md": "The mill employs 40 people.",
    "b.txt": MILL,
    "b.summary.md": "It made 75 tons of flour.",
    "c.txt": MILL,
    "c.summary.md": "It made 75 tons of flour in May, and 30 tons of bran.",
    "d.summary.md": "1",
    "e.txt": MILL,
    "e.summary.json": "{",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path
    for name, text in FILES.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


class Here(Pool):
    """Work done in this process, so that all of it is done when the queue has been filled."""

    async def run(self, seconds: float, work: Callable[..., Answer], *arguments: Any) -> Answer:
        return work(*arguments)


async def filled(folder: Path) -> Queue:
    queue = Queue(Setup(folder=folder, accepted=folder / "accepted.jsonl"), folder, Here())
    await queue.fill()
    return queue


def listed(answer: Answer) -> Any:
    return json.loads(answer.body)


async def test_the_most_harmful_come_first_and_what_cannot_be_checked_says_why(folder: Path) -> None:
    items = listed((await filled(folder)).listed())["items"]
    assert [(i["name"], i["error"]) for i in items] == [
        ("c.summary.md", 2), ("b.summary.md", 1), ("d.summary.md", 0), ("e.summary.json", 0), ("a.summary.md", 0),
    ]  # fmt: skip
    assert "no article beside it" in items[2]["wrong"]
    assert "not valid JSON" in items[3]["wrong"]
    assert items[4]["title"] == "The mill employs 40 people."


async def test_a_number_that_is_wrong_in_several_is_there_once(folder: Path) -> None:
    found = listed((await filled(folder)).listed())
    names = {item["id"]: item["name"] for item in found["items"]}
    assert [(g["number"], [names[i] for i in g["items"]]) for g in found["together"]] == [
        ("75 tons", ["c.summary.md", "b.summary.md"])
    ]


async def test_one_is_opened_and_checked_again(folder: Path) -> None:
    queue = await filled(folder)
    ids = {item["name"]: item["id"] for item in listed(queue.listed())["items"]}
    opened = listed(await queue.opened(ids["b.summary.md"]))
    assert opened["summary"] == FILES["b.summary.md"]
    assert opened["article"]["text"] == MILL
    (folder / "b.summary.md").write_text("It made 7.5 tons of flour.", encoding="utf-8")
    again = listed(await queue.again(ids["b.summary.md"]))
    assert {i["name"]: i["error"] for i in again["items"]}["b.summary.md"] == 0


async def test_what_is_not_in_the_queue_is_not_opened(folder: Path) -> None:
    queue = await filled(folder)
    for number in (-1, 99):
        assert (await queue.opened(number)).status == (await queue.again(number)).status == 404
    (alone,) = [item["id"] for item in listed(queue.listed())["items"] if item["name"] == "d.summary.md"]
    assert (await queue.opened(alone)).status == 422


async def test_a_folder_without_summaries_says_so(tmp_path: Path) -> None:
    assert "NAME.summary.md" in listed((await filled(tmp_path)).listed())["note"]


@pytest.mark.parametrize("sent", [{}, {"id": "../../etc/passwd"}, {"id": None}, []])
def test_only_a_number_opens_one(tmp_path: Path, sent: Any) -> None:
    app = application(Setup(folder=tmp_path), token=TOKEN, port=8642, warm=False)
    with TestClient(app, base_url=ADDRESS, headers=HEADERS) as opened:
        answer = opened.post("/api/queue/open", json=sent)
    assert (answer.status_code, answer.json()["error"]["message"]) == (422, "id: has to be given")


def test_without_a_folder_there_is_no_queue(client: TestClient) -> None:
    assert client.post("/api/queue", json={}).status_code == 404


async def test_the_output_of_a_batch_is_a_queue(tmp_path: Path) -> None:
    report = json.loads(summarise(MILL, model="extractive").model_dump_json())
    lines = []
    for name in ("a.txt", "b.txt"):
        lines.append(
            json.dumps({"id": name, "key": "0" * 32, "report": report}, separators=(",", ":")) + "\n"
        )
        report["summary"]["facts"][0]["statement"] = "The mill employs 400 people."
    (tmp_path / "results.jsonl").write_text("".join(lines), encoding="utf-8")
    queue = await filled(tmp_path)
    items = listed(queue.listed())["items"]
    assert [item["name"] for item in items] == ["b.txt", "a.txt"]
    opened = listed(await queue.opened(items[0]["id"]))
    assert opened["article"]["text"] == MILL
    assert "400 people" in opened["summary"]
