"""What is an article of the input, what is passed over and said so, and what cannot be read and is said so."""

from __future__ import annotations

import gzip
import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from summarise.article import Article
from summarise.batch.inputs.listing import Inputs
from summarise.batch.inputs.tabular import Fields
from summarise.errors import InputError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def tree(**files: str) -> None:
    """Files by name, "__" for a slash and "_dot_" for a dot."""
    for name, text in files.items():
        path = Path(name.replace("__", "/").replace("_dot_", "."))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def ids(*names: str, **options: Any) -> list[str]:
    return [item.id for item in Inputs(names, **options)]


def loaded(*names: str, **options: Any) -> list[Article | str]:
    """The articles, or what is said of those that cannot be read."""
    found: list[Article | str] = []
    for item in Inputs(names, **options):
        try:
            found.append(item.load())
        except InputError as error:
            found.append(str(error))
    return found


class TestDirectories:
    def test_everything_below_in_order(self) -> None:
        tree(news__b_dot_txt="B", news__a_dot_md="A", news__2024__c_dot_html="C", news__README="R")
        assert ids("news") == ["news/2024/c.html", "news/README", "news/a.md", "news/b.txt"]
        assert ids("./news/") == ids("news")
        assert Inputs(["news"]).count() == 4

    def test_the_working_folder_itself(self) -> None:
        tree(a_dot_txt="A", in__b_dot_txt="B")
        assert ids(".") == ["a.txt", "in/b.txt"]

    def test_what_is_passed_over_is_counted_by_reason(self) -> None:
        tree(
            news__a_dot_txt="A", news___dot_DS_Store="x", news__p_dot_png="x", news__q_dot_png="x",
            news__d_dot_csv="text\nA\n", news___dot_git__config="x",
        )  # fmt: skip
        inputs = Inputs(["news"])
        assert [item.id for item in inputs] == ["news/a.txt"]
        assert inputs.skips == {"hidden": 2, ".png files": 2, ".csv files": 1}

    def test_a_packed_file_at_an_address_is_what_its_name_says(self) -> None:
        fsspec = pytest.importorskip("fsspec")
        fsspec.filesystem("memory").pipe("/packed/a.md.gz", gzip.compress(b"# Told\n\n**41** boats came."))
        (article,) = (item.load() for item in Inputs(["memory://packed"]))
        assert article.text.strip() == "Told\n\n41 boats came."

    @pytest.mark.parametrize("news", ["news", "memory://news"])
    def test_a_summary_beside_its_article_is_no_article(self, news: str) -> None:
        if "memory" in news:
            memory = pytest.importorskip("fsspec.implementations.memory").MemoryFileSystem()
            memory.store.clear()
        names = [
            "a.txt",
            "a.summary.md",
            "b.html.gz",
            "b.summary.txt",
            "c.summary.md",
            "in/article.txt",
            "in/summary.md",
        ]
        taken = [
            "a.txt",
            "b.html.gz",
            "c.summary.md",
            "in/article.txt",
        ]  # of "c" there is nothing but its summary
        for name in names:
            tree(**{f"news__{name.replace('/', '__').replace('.', '_dot_')}": name})
            if "memory" in news:
                memory.pipe(f"/news/{name}", name.encode())
        inputs = Inputs([news])
        assert [item.id.partition("news/")[2] for item in inputs] == taken
        assert inputs.skips == {"summaries beside their articles": 3}
        asked = Inputs([news], globs=["*.summary.*"])
        assert [item.id.partition("news/")[2] for item in asked] == [n for n in names if ".summary." in n]

    def test_ignore_files_decide_from_the_deepest_up(self) -> None:
        tree(
            news___dot_gitignore="drafts/\n*.bak.txt\n/top.txt\n",
            news__drafts__a_dot_txt="A", news__b_dot_bak_dot_txt="B", news__top_dot_txt="T",
            news__in__top_dot_txt="kept: the pattern is anchored",
            news__in___dot_ignore="!c.bak.txt\n", news__in__c_dot_bak_dot_txt="kept: taken back",
        )  # fmt: skip
        inputs = Inputs(["news"])
        assert [item.id for item in inputs] == ["news/in/c.bak.txt", "news/in/top.txt"]
        assert inputs.skips == {"named in an ignore file": 3}

    def test_a_file_that_is_named_is_read_whatever_ignores_it(self) -> None:
        tree(news___dot_gitignore="*", news__a_dot_log="A")
        assert ids("news/a.log") == ["news/a.log"]

    def test_symlink_loops_end(self) -> None:
        tree(news__in__a_dot_txt="A")
        Path("news/in/up").symlink_to("..")
        Path("news/self").symlink_to(".")
        Path("news/again").symlink_to("in")
        assert ids("news") == ["news/again/a.txt"]  # each directory once, by its first name

    def test_a_broken_link_is_an_article_that_cannot_be_read(self) -> None:
        tree(news__a_dot_txt="A")
        Path("news/b.txt").symlink_to("nowhere")
        assert loaded("news")[1] == "news/b.txt: no such file"

    @pytest.mark.skipif(os.name == "nt", reason="file names are text there")
    def test_a_name_that_is_no_text_is_still_an_id(self) -> None:
        tree(news__a_dot_txt="A")
        try:
            Path(os.fsdecode(b"news/\xff.txt")).write_text("B")
        except OSError:
            pytest.skip("the file system wants UTF-8")
        found = list(Inputs(["news"]))
        assert found[1].id == "news/\\xff.txt"
        assert found[1].load().text == "B"

    @pytest.mark.parametrize(
        ("globs", "taken"),
        [
            (["*.txt"], ["a.txt", "in/b.txt"]),
            (["/*.txt"], ["a.txt"]),
            (["in/**"], ["in/b.txt", "in/c.log"]),
            (["!*.md"], ["a.txt", "in/b.txt"]),
            (["*.txt", "!in/**"], ["a.txt"]),
            (["*.log"], ["in/c.log"]),
        ],
    )
    def test_globs_choose_and_leave_out(self, globs: list[str], taken: list[str]) -> None:
        tree(a_dot_txt="A", d_dot_md="D", in__b_dot_txt="B", in__c_dot_log="C")
        assert ids(".", globs=globs) == taken


class TestNames:
    def test_a_pattern_that_the_shell_left_alone(self) -> None:
        tree(news__a_dot_txt="A", news__in__b_dot_txt="B", news__c_dot_md="C")
        assert ids("news/**/*.txt") == ["news/a.txt", "news/in/b.txt"]

    def test_a_file_whose_name_looks_like_a_pattern(self) -> None:
        Path("a[1].txt").write_text("A")
        assert ids("a[1].txt") == ["a[1].txt"]

    @pytest.mark.parametrize("name", ["nowhere", "nowhere/*.txt"])
    def test_what_is_named_and_not_there_is_said_before_anything_is_begun(self, name: str) -> None:
        with pytest.raises(InputError, match="nowhere"):
            Inputs([name]).require()

    @pytest.mark.parametrize("separator", [b"\n", b"\r\n", b"\0"])
    def test_a_list_on_standard_input(self, monkeypatch: pytest.MonkeyPatch, separator: bytes) -> None:
        tree(news__a_dot_txt="A", news__b_dot_txt="B", c_dot_txt="C")
        listed = io.BytesIO(separator.join([b"c.txt", b"news", b"gone.txt"]))
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BufferedReader(listed)))  # type: ignore[arg-type]
        found = loaded("-")
        assert [one.text if isinstance(one, Article) else one for one in found] == [
            "C",
            "A",
            "B",
            "gone.txt: no such file or folder",
        ]


class TestTables:
    def test_jsonl(self) -> None:
        tree(
            t_dot_jsonl='{"id": 7, "text": "A", "title": "T", "date": "2024-03-01"}\n\n'
            '{"text": "B"}\n{"text": 5}\nnot json\n{"id": "x", "text": " "}\n'
        )
        assert ids("t.jsonl") == ["7", "t.jsonl#3", "t.jsonl#4", "t.jsonl#5", "x"]
        first, second, third, fourth, fifth = loaded("t.jsonl")
        assert isinstance(first, Article)
        assert (first.text, first.title, first.date, first.source) == ("A", "T", "2024-03-01", "t.jsonl#1")
        assert isinstance(second, Article)
        assert third == "t.jsonl#4: a int instead of a text in 'text'; --text-field names the column"
        assert fourth == "t.jsonl: line 5 is not a JSON object"
        assert fifth == "t.jsonl#6: empty; there is nothing to summarise"
        assert Inputs(["t.jsonl"]).count() == 5

    def test_half_a_surrogate_pair_cannot_be_stored_and_is_said(self) -> None:
        tree(t_dot_jsonl='{"text": "A \\ud83d B"}\n')
        (article,) = loaded("t.jsonl")
        assert isinstance(article, Article)
        assert article.text == "A \ufffd B"
        assert article.notes == ("some characters could not be read and are U+FFFD",)

    def test_csv_with_named_columns(self) -> None:
        tree(t_dot_csv='key,body\nk1,"A,\nwith a line"\nk2\n,C\n')
        fields = Fields("body", "key")
        assert ids("t.csv", fields=fields) == ["k1", "t.csv#2", "t.csv#3"]
        first, second, third = loaded("t.csv", fields=fields)
        assert isinstance(first, Article)
        assert first.text == "A,\nwith a line"
        assert second == "t.csv: row 2 has 1 values for 2 columns"
        assert third == "t.csv#3: no value in 'key'"
        assert Inputs(["t.csv"]).count() == 3

    def test_csv_as_excel_writes_it(self) -> None:
        Path("bom.csv").write_bytes("text\nzwölf\n".encode("utf-8-sig"))
        Path("ansi.csv").write_bytes("text\nzwölf\n".encode("cp1252"))
        assert [a.text for a in loaded("bom.csv", "ansi.csv") if isinstance(a, Article)] == ["zwölf"] * 2

    @pytest.mark.parametrize("name", ["t.csv", "t.parquet"])
    def test_a_table_without_the_column_is_one_failure_that_names_the_columns(self, name: str) -> None:
        if name == "t.csv":
            tree(t_dot_csv="id,body\n1,A\n")
        else:
            parquet({"id": ["1"], "body": ["A"]})
        assert loaded(name) == [f"{name}: no column 'text'; --text-field names one of: id, body"]

    @pytest.mark.parametrize(
        ("name", "content", "said"),
        [
            ("b.csv", b"body\n1\n", "no column 'text'; --text-field names one of: body"),
            ("b.parquet", b"PAR1 no more", "not readable as Parquet (ArrowInvalid)"),
            ("b.jsonl", None, "cannot be read further: No such file or directory"),
        ],
    )
    def test_a_table_that_cannot_be_read_does_not_take_the_rest_of_the_directory_along(
        self, name: str, content: bytes | None, said: str
    ) -> None:
        tree(in__a_dot_txt="A", in__c_dot_csv="text\nC\n", in__d_dot_txt="D")
        if content is None:
            Path("in", name).symlink_to("nowhere")
        else:
            Path("in", name).write_bytes(content)
        found = loaded("in", tables=True)
        texts = [one.text if isinstance(one, Article) else one for one in found]
        assert texts == ["A", f"in/{name}: {said}", "C", "D"]

    def test_parquet(self) -> None:
        parquet({"text": [f"text {n}" for n in range(200)], "id": list(range(200)), "more": ["x"] * 200})
        assert ids("t.parquet") == [str(n) for n in range(200)]
        last = loaded("t.parquet")[-1]
        assert isinstance(last, Article)
        assert last.text == "text 199"
        assert Inputs(["t.parquet"]).count() == 200

    def test_a_table_in_a_directory_is_read_when_a_glob_or_the_caller_asks(self) -> None:
        tree(in__t_dot_jsonl='{"text": "A"}\n', in__u_dot_txt="U")
        assert ids("in") == ["in/u.txt"]
        assert ids("in", globs=["*.jsonl"]) == ["in/t.jsonl#1"]
        assert ids("in", tables=True) == ["in/t.jsonl#1", "in/u.txt"]


def parquet(columns: dict[str, list[Any]]) -> None:
    import pyarrow
    import pyarrow.parquet

    pyarrow.parquet.write_table(pyarrow.table(columns), "t.parquet")


class TestAddresses:
    @pytest.fixture(autouse=True)
    def _memory(self) -> None:
        from fsspec.implementations.memory import MemoryFileSystem

        MemoryFileSystem.store.clear()
        system = MemoryFileSystem()
        for name, data in {
            "news/a.txt": b"A", "news/in/b.txt": b"B", "news/p.png": b"\x89PNG",
            "t.jsonl": b'{"text": "row"}\n', "news/.hidden.txt": b"x",
        }.items():  # fmt: skip
            system.pipe(f"/{name}", data)

    @pytest.mark.parametrize(
        ("address", "texts"),
        [
            ("memory://news", ["A", "B"]),
            ("memory://news/a.txt", ["A"]),
            ("memory://news/*.txt", ["A"]),
            ("memory://t.jsonl", ["row"]),
        ],
    )
    def test_files_folders_patterns_and_tables(self, address: str, texts: list[str]) -> None:
        assert [one.text if isinstance(one, Article) else one for one in loaded(address)] == texts

    def test_a_folder_that_cannot_be_listed_is_a_failure_and_the_rest_goes_on(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from fsspec.implementations.memory import MemoryFileSystem

        listed = MemoryFileSystem.ls

        def ls(self: Any, path: str, *given: Any, **named: Any) -> Any:
            if path.endswith("/in"):
                raise PermissionError(path)
            return listed(self, path, *given, **named)

        monkeypatch.setattr(MemoryFileSystem, "ls", ls)
        first, said = loaded("memory://news")
        assert isinstance(first, Article)
        assert said == "memory:///news/in: cannot be listed"

    def test_what_is_named_is_the_address_and_never_the_copy(self) -> None:
        (item, *_) = Inputs(["memory://news"])
        assert item.id == item.source == item.load().source == "memory:///news/a.txt"
        (too_large,) = loaded("memory://news/p.png", fields=Fields(max_bytes=2))
        assert too_large == "memory:///news/p.png: larger than 2 bytes; raise --max-bytes to read it"

    @pytest.mark.parametrize("address", ["memory://gone", "memory://news/gone.txt"])
    def test_nothing_there(self, address: str) -> None:
        assert loaded(address) == [f"{address}: nothing is there"]


def test_a_large_directory_is_listed_and_not_held() -> None:
    tree(**{f"in__{n:04}_dot_txt": "x" for n in range(300)})
    items = iter(Inputs(["in"]))
    next(items)
    Path("in/0250.txt").unlink()
    gone = [item for item in items if "0250" in item.id]
    assert len(gone) == 1
    with pytest.raises(InputError, match="no such file"):
        gone[0].load()
