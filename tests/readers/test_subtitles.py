"""Subtitles: what is said without its times, sentences over two cues whole, the time as the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarise import check, find_quantities
from summarise.errors import InputError
from summarise.readers import read

VTT = """WEBVTT

NOTE not for 5 viewers

1
00:01:07.000 --> 00:01:09.000 align:start
<v Ada>The port moved 1&nbsp;200
boxes &amp; more

01:09.500 --> 01:12.000
in May. <00:01:10.000>Up <b>14</b>%.

01:13.000 --> 01:14.000
<v Bo>From 12
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
The port <i>moved</i> 12

2
00:00:04,000 --> 00:00:06,000
million boxes in

3
00:00:07,000 --> 00:00:09,000
{\\an8}2024, it says.

4
00:00:10,000 --> 00:00:12,000
- Is it 5?
- No, 6.
"""


def test_webvtt(tmp_path: Path) -> None:
    path = tmp_path / "talk.vtt"
    path.write_text(VTT)
    article = read(path)
    assert article.text == "Ada: The port moved 1\xa0200 boxes & more in May. Up 14%.\nBo: From 12\n"
    assert [article.place(article.text.index(words)) for words in ("1\xa0200", "14%", "12\n")] == [
        "00:01:07", "00:01:09", "00:01:13",
    ]  # fmt: skip
    checked = check(article, "Traffic rose by 15 percent in May.")
    assert checked.flags[0].evidence is not None
    assert checked.flags[0].evidence.place == "00:01:09"


def test_srt_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(b"\xef\xbb\xbf" + SRT.replace("\n", "\r\n").encode())
    article = read(path)
    assert article.text == "The port moved 12 million boxes in 2024, it says.\nIs it 5?\nNo, 6.\n"
    assert [q.text for q in find_quantities(article.text)][:2] == ["12 million boxes", "2024"] or [
        q.text for q in find_quantities(article.text)
    ][:2] == ["12 million", "2024"]
    assert article.place(article.text.index("million")) == "00:00:04"


def test_two_numbers_of_two_cues_stay_two() -> None:
    from summarise.readers.subtitles import read_srt

    source = "1\n00:00:01,000 --> 00:00:02,000\nwith 12\n\n2\n00:00:02,000 --> 00:00:03,000\n200 men came.\n"
    assert read_srt(source, "f").text == "with 12; 200 men came.\n"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\n\n", "no cue of it holds words"),
        ("a.srt", b"1\nno time\nwords\n", "not a readable SRT file"),
        ("a.vtt", b"1\n00:01.000 --> 00:02.000\nwords\n", "not a readable WebVTT file"),
    ],
)
def test_what_is_refused(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError) as refused:
        read(tmp_path / name)
    assert said in str(refused.value)


CUT = [
    (["They sold 1,", "200 boats."], "They sold 1,200 boats."),
    (["They sold 1,200,", "500 boats."], "They sold 1,200,500 boats."),
    (["The rate is 3.", "5 percent now."], "The rate is 3.5 percent now."),
    (["It cost 12", "million dollars."], "It cost 12 million dollars."),
    # these are two numbers, or two sentences
    (["They sold 3,", "40 of them old."], "They sold 3, 40 of them old."),
    (["We sold 14.", "200 came back."], "We sold 14.\n200 came back."),
    (["They had 2024,", "200 boats each."], "They had 2024, 200 boats each."),
    (["They sold 14", "200 came back."], "They sold 14; 200 came back."),
]


@pytest.mark.parametrize(("cues", "text"), CUT)
def test_a_number_that_two_cues_cut_is_one(cues: list[str], text: str, tmp_path: Path) -> None:
    stated = [
        f"00:00:{3 * i:02}.000 --> 00:00:{3 * i + 2:02}.000\n{words}" for i, words in enumerate(cues, 1)
    ]
    page = tmp_path / "talk.vtt"
    page.write_text("WEBVTT\n\n" + "\n\n".join(stated) + "\n")
    assert read(page).text == f"{text}\n"
