"""Raw answers in the folder of the partitions: there before their slot is given back, and never paid for again."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pyarrow
import pytest

from summarise.article import Article
from summarise.batch.asking.connection import Connection
from summarise.batch.costs.meter import Meter
from summarise.batch.costs.prices import Prices
from summarise.batch.inputs.items import Item
from summarise.batch.inputs.reading import Loaded
from summarise.batch.partitioned import answers
from summarise.batch.partitioned.answers import Answers, kept, tidy, wanted
from summarise.batch.partitioned.asking import Asker, Errand, Told, mark
from summarise.batch.partitioned.folder import Folder
from summarise.batch.partitioned.known import Known
from summarise.batch.partitioned.ledger import Ledger
from summarise.batch.partitioned.rows import Form
from summarise.batch.recipe import Recipe
from summarise.batch.recording.ledger import Job
from summarise.errors import OutputError, Unavailable
from summarise.recording import RawAnswer, Recorder
from summarise.report import Usage
from tests.batch.making import report
from tests.batch.test_partitions import PLACES, Local, row, unheard

EARLIER, NOW, LATER = "20260101T000000-aaaaaa", "20260102T000000-bbbbbb", "20260103T000000-cccccc"
RECIPE = Recipe(model="openai/tiny")


def raw(ask: str = "x", number: int = 0) -> RawAnswer:
    return RawAnswer(ask, number, '{"said": "2 · é"}')


@pytest.fixture(params=PLACES)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Folder:
    made = Folder(request.param.format(tmp_path / "out"), Form.jsonl)
    made.make()
    return made


def failed(key: str, kind: str) -> dict[str, Any]:
    return row(key, key, done=False) | {"kind": kind}


class TestTheFiles:
    def test_answers_come_back_in_order(self, folder: Folder) -> None:
        mine, other = Answers(folder, NOW, "a"), Answers(folder, LATER, "b")
        mine.keep([("0a", raw()), ("0b", raw("y"))])
        mine.keep([("0a", raw(number=1))])
        other.keep([("0c", raw())])
        found = [(key, answer) for key, answer, _ in kept(folder)]
        assert found == [("0a", raw()), ("0b", raw("y")), ("0a", raw(number=1)), ("0c", raw())]
        assert [key for key, _, _ in kept(folder, LATER)] == ["0c"]
        assert folder.names() == []  # they are no parts

    @pytest.mark.parametrize("torn", [b'["0b", "x", 0, "{', b"\0\0\0", b'["0b", 1]\n', b"{}\n", b"[]\n"])
    def test_what_a_crash_tore_off_is_no_answer(self, tmp_path: Path, torn: bytes) -> None:
        folder = Folder(str(tmp_path), Form.jsonl)
        Answers(folder, NOW, "a").keep([("0a", raw())])
        (name,) = folder.hidden(".answers-")
        with folder.path(name).open("ab") as file:
            file.write(torn)
        assert [(key, answer) for key, answer, _ in kept(folder)] == [("0a", raw())]

    def test_a_file_goes_when_all_of_it_has_rows(
        self, folder: Folder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(answers, "FULL", 3)
        mine = Answers(folder, NOW, "a")
        for key in ("0a", "0b", "0c", "0d"):
            mine.keep([(key, raw())])
        mine.settle(["0a", "0b"])
        assert {"0c", "0d"} <= {key for key, _, _ in kept(folder)}
        mine.settle(["0c", "0z"])
        assert [key for key, _, _ in kept(folder)] == ["0d"]

    def test_what_a_run_left_goes_when_it_has_rows(self, folder: Folder) -> None:
        Answers(folder, EARLIER, "a").keep([("0a", raw()), ("0b", raw())])
        Answers(folder, EARLIER, "b").keep([("0c", raw()), ("0d", raw())])
        folder.put(f"part-{NOW}-w-00000.jsonl", [row("a", "0a"), row("b", "0b"), row("c", "0c")])
        tidy(folder, Known(folder))
        assert [key for key, _, _ in kept(folder)] == ["0c", "0d"]

    @pytest.mark.parametrize(
        ("kind", "run", "found"),
        [
            ("refused", EARLIER, None),  # it lies in the answers: others are wanted
            ("truncated", LATER, None),
            ("invalid", NOW, None),
            ("unavailable", NOW, True),  # an answer before it is good, and its cost is in the row
            ("unavailable", LATER, True),
            ("unavailable", EARLIER, False),  # of a run before the answer came
            ("fault", LATER, False),  # whose row counts nothing
        ],
    )
    def test_answers_of_a_failure(self, folder: Folder, kind: str, run: str, found: bool | None) -> None:
        Answers(folder, NOW, "a").keep([("0a", raw())])
        folder.put(f"part-{run}-w-00000.jsonl", [failed("0a", kind)])
        expected = {} if found is None else {"0a": [RawAnswer("x", 0, raw().body, counted=found)]}
        assert wanted(folder, Known(folder)) == expected

    def test_a_result_needs_none(self, folder: Folder) -> None:
        Answers(folder, NOW, "a").keep([("0a", raw()), ("0b", raw())])
        folder.put(f"part-{NOW}-w-00000.jsonl", [row("a", "0a")])
        assert wanted(folder, Known(folder)) == {"0b": [raw()]}


class Asking:
    """In place of an engine: two calls an article, after each of which its answer is put on record."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.on_call: Any = lambda count: None

    async def summarise(
        self, _: Recipe, article: Article, __: object, recorder: Recorder | None = None
    ) -> Any:
        assert recorder is not None
        for ask in ("summary", "repair"):
            turn = recorder.turn(ask)
            if turn.next() is not None:
                turn.cost(Usage(calls=1, input_tokens=10), counted=False)
                continue
            turn.require()
            self.calls.append(f"{article.source} {ask}")
            self.on_call(len(self.calls))
            await turn.put("{}")
        made = report(article=article)
        spent = Usage(calls=2, input_tokens=20)
        return made.model_copy(
            update={"provenance": made.provenance.model_copy(update={"usage": spent}), "usage": spent}
        )


class TestAskers:
    @pytest.fixture
    def asking(self, monkeypatch: pytest.MonkeyPatch) -> Asking:
        asking = Asking()

        async def summarise(*arguments: Any) -> Any:
            return await asking.summarise(*arguments)

        monkeypatch.setattr(Recipe, "summarise", summarise)
        monkeypatch.setattr(Connection, "engine", lambda *_: None)
        return asking

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Folder:
        folder = Folder(str(tmp_path), Form.jsonl)
        mark(folder, NOW).touch()
        return folder

    def asker(self, folder: Folder, hub: Local) -> Asker:
        return Asker(Errand(RECIPE, Connection(concurrency=2), Prices("openai/tiny"), folder, NOW), hub)

    async def asked(self, asker: Asker, jobs: list[Job]) -> None:
        table = pyarrow.table({"job": [pickle.dumps(job) for job in jobs]})
        async for _ in asker(table):
            pass

    async def test_every_answer_is_in_the_folder_before_another_call_takes_its_slot(
        self, folder: Folder, asking: Asking
    ) -> None:
        most = 0

        def called(count: int) -> None:
            nonlocal most
            most = max(most, count - acknowledged)

        acknowledged, keep = 0, Answers.keep

        def counted(self: Answers, group: Any) -> None:
            nonlocal acknowledged
            keep(self, group)
            acknowledged += len(group)

        asking.on_call = called
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Answers, "keep", counted)
            await self.asked(self.asker(folder, Local()), [job(f"{n}") for n in range(20)])
        assert acknowledged == len(asking.calls) == 40
        assert most <= 2

    @pytest.mark.parametrize("known", [1, 2])
    async def test_a_run_takes_up_what_an_earlier_one_was_answered(
        self, folder: Folder, asking: Asking, known: int
    ) -> None:
        await self.asked(self.asker(folder, Local()), [job("a")])
        before = [answer for _, answer, _ in kept(folder)]
        assert len(before) == 2
        for path in Path(folder.place).glob(".part-*"):
            path.unlink()  # as if the run had died before the row
        asking.calls.clear()
        hub = Local()
        again = job("a")._replace(answers=tuple(before[:known]))
        await self.asked(self.asker(folder, hub), [again])
        assert len(asking.calls) == 2 - known
        (told,) = await hub.heard()
        assert (told.given_again, told.recalled.calls) == (known, known)

    async def test_an_actor_that_died_leaves_its_answers_to_the_next(
        self, folder: Folder, asking: Asking
    ) -> None:
        hub = Local()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(hub.hub, "tell", unheard)
            patch.setattr(asking, "on_call", _away_at(2))
            await self.asked(self.asker(folder, hub), [job("a")])
        assert list(folder.of_run(NOW)) == []
        await self.asked(self.asker(folder, hub), [job("a")])
        assert asking.calls == ["a summary", "a repair", "a repair"]

    async def test_a_full_disk_lets_no_second_call_be_paid_for(
        self, folder: Folder, asking: Asking, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OutputError("the disk is full")

        monkeypatch.setattr(Answers, "keep", full)
        hub = Local()
        await self.asked(self.asker(folder, hub), [job("a")])
        (told,) = await hub.heard()
        assert isinstance(told.error, OutputError)
        assert asking.calls == ["a summary"]


def _away_at(call: int) -> Any:
    def called(count: int) -> None:
        if count == call:
            raise Unavailable("the machine is going down")

    return called


def item(id: str) -> Item:
    return Item(id, id, lambda: Article(f"Text of {id}.", source=id))


def job(id: str) -> Job:
    article = item(id).load()
    from summarise.store import Entry

    return Job(Entry(id, RECIPE.key(article), id), article)


def test_the_next_run_is_given_them_and_clears_up(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path), Form.jsonl)
    article = item("a").load()
    key = RECIPE.key(article)
    Answers(folder, EARLIER, "a").keep([(key, raw())])
    ledger = Ledger(folder, NOW, Meter())
    ledger.open()
    admitted = ledger.admit(Loaded(item("a"), key, article))
    assert admitted is not None
    assert admitted.answers == (raw(),)
    ledger.close()
    assert len(list(kept(folder))) == 1  # it has no row yet
    folder.put(f"part-{LATER}-w-00000.jsonl", [row("a", key)])
    later = Ledger(folder, LATER, Meter())
    later.open()
    later.close()
    assert [path.name for path in tmp_path.iterdir()] == [f"part-{LATER}-w-00000.jsonl"]


def test_what_was_paid_before_is_not_counted_in_this_run() -> None:
    meter = Meter()
    spent = Usage(calls=2, input_tokens=20)
    told = Told(job("a").entry, None, None, 0.0, 1, Usage(calls=1, input_tokens=10))
    meter.took(spent, lambda usage: float(usage.calls), 2.0, given_again=1, recalled=told.recalled)
    assert (meter.calls, meter.input_tokens, meter.cost, meter.given_again) == (1, 10, 1.0, 1)
