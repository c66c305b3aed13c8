"""What somebody does at the page of ``summarise serve``: pastes, drops, types, goes through what is wrong, accepts."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Opened
from tests.command import SUMMARISE
from tests.reports.samples import HARBOUR, HOSTILE

ARTICLE = HARBOUR.text
SUMMARY = "The port handled almost 41,000 containers in March 2024. Ships brought 2.3 billion tons of grain."
Desk = Callable[..., Opened]


QUEUE = {
    "harbour.txt": ARTICLE,
    "harbour.summary.md": SUMMARY,
    "night.txt": ARTICLE,
    "night.summary.md": "Ships brought 2.3 billion tons of grain.",
    "right.txt": ARTICLE,
    "right.summary.md": "Ships brought 2.3 million tons of grain.",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of the command's own, in a folder of its own, with a queue."""
    folder = tmp_path_factory.mktemp("desk")
    for name, text in QUEUE.items():
        (folder / "queue").mkdir(exist_ok=True)
        (folder / "queue" / name).write_text(text, encoding="utf-8")
    command = [*SUMMARISE, "serve", "queue", "--port", "0", "--quiet", "--who", "ida"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()
        assert server.wait() == 0


@pytest.fixture
def desk(browser: Any, address: str) -> Iterator[Desk]:
    """``desk(**context)``: the page. The test fails when it asked anybody else for anything, or said something."""
    made: list[Opened] = []

    def opener(**context: Any) -> Opened:
        own = browser.new_context(
            **{"reduced_motion": "reduce", "viewport": {"width": 1280, "height": 800}, **context}
        )
        opened = Opened(own.new_page(), own)
        page, misdeeds = opened.page, opened.misdeeds
        page.set_default_timeout(20_000)
        page.on("console", lambda message: misdeeds.append(f"console {message.type}: {message.text}"))
        page.on("pageerror", lambda error: misdeeds.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (misdeeds.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        home = address.partition("?")[0]
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((home, f"blob:{home}"))
                else misdeeds.append(f"request: {request.url}")
            ),
        )
        page.goto(address)
        made.append(opened)
        return opened

    yield opener
    for opened in made:
        opened.context.close()
    assert [misdeed for opened in made for misdeed in opened.misdeeds] == []


def give(opened: Opened, article: str = ARTICLE, summary: str = SUMMARY) -> None:
    """Article and summary as if they were pasted; waits for the check."""
    opened.page.fill("#source", article)
    opened.page.click("#intake button[type=submit]")
    opened.page.fill("#typed", summary)
    checked(opened)


def checked(opened: Opened) -> None:
    """Wait until what is in the box has been checked."""
    opened.page.locator("#behind[data-fresh]").wait_for(state="attached")


def marks(opened: Opened) -> list[str]:
    return opened.page.locator("#behind .m").all_inner_texts()


def test_errors_come_first_each_with_its_place_and_what_to_do(desk: Desk) -> None:
    opened = desk()
    give(opened)
    assert marks(opened) == ["almost 41,000", "March 2024", "2.3 billion tons"]
    assert opened.text("#state").split() == ["2", "errors", "of", "3", "numbers"]
    first = opened.page.locator(".card").first
    assert "The article says “more than 41,000 containers”" in first.inner_text()
    assert "Write “more than 41,000 containers”." in first.inner_text()
    first.locator("text=Show in the article").click()
    assert opened.page.locator("#text .on").all_inner_texts() == ["41,000"]
    assert opened.page.locator("#behind .on").all_inner_texts() == ["almost 41,000"]
    first.locator("text=Show in the summary").click()
    box = opened.page.locator("#typed")
    assert box.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)") == "almost 41,000"


def test_an_article_that_stands_in_its_box_is_the_article(desk: Desk) -> None:
    opened = desk()
    opened.page.fill("#source", ARTICLE)  # typed: no paste, and nobody pressed "Use this text"
    opened.page.fill("#typed", SUMMARY)
    checked(opened)
    assert opened.page.locator("#text").inner_text().strip()


def test_marks_lie_under_their_words_and_follow_what_is_typed(desk: Desk) -> None:
    opened = desk()
    give(opened)
    for style in (
        "fontSize",
        "fontFamily",
        "lineHeight",
        "letterSpacing",
        "whiteSpace",
        "paddingLeft",
        "width",
    ):
        read = f"id => getComputedStyle(document.getElementById(id)).{style}"
        assert opened.page.evaluate(read, "behind") == opened.page.evaluate(read, "typed"), style
    opened.page.evaluate("document.getElementById('typed').setSelectionRange(0, 0)")
    opened.page.locator("#typed").focus()
    opened.page.keyboard.type("Told of 480 dockers: ")
    checked(opened)
    assert marks(opened) == ["480", "almost 41,000", "March 2024", "2.3 billion tons"]
    opened.page.fill("#typed", SUMMARY.replace("almost", "more than").replace("billion", "million"))
    checked(opened)
    assert opened.page.locator(".card:visible").count() == 0
    assert opened.text("#state") == "Nothing to look at: 3 numbers checked."


def test_marks_lie_under_their_words_from_right_to_left(desk: Desk) -> None:
    for summary, side in (("قال إن 430 عاملاً في المدينة", "rtl"), ("Told of 480 dockers.", "ltr")):
        opened = desk()
        give(opened, summary=summary)
        for name in ("direction", "clientLeft", "clientWidth"):  # the scrollbar's room is on one side of both
            read = f"id => (one => one.{name} ?? getComputedStyle(one).{name})(document.getElementById(id))"
            behind, typed = opened.page.evaluate(read, "behind"), opened.page.evaluate(read, "typed")
            assert behind == typed, (side, name)
        assert opened.page.evaluate("getComputedStyle(document.getElementById('behind')).direction") == side


def test_what_the_article_has_not_is_not_drawn_as_what_agrees(desk: Desk) -> None:
    opened = desk()
    give(opened, "Twelve of the 17 stops have lifts.", "Fifteen of the 17 stops have lifts.")
    drawn = "one => getComputedStyle(one).textDecorationStyle"
    looks = opened.page.locator("#behind .m").evaluate_all(f"all => all.map({drawn})")
    assert marks(opened) == ["Fifteen", "17"]
    assert opened.text("#state").split()[:2] == ["1", "note"]
    assert looks == ["dashed", "dotted"]


def test_a_check_that_takes_long_says_so(desk: Desk) -> None:
    opened = desk()
    give(opened)
    opened.page.route("**/api/view", lambda route: opened.page.wait_for_timeout(1500) or route.continue_())
    opened.page.fill("#typed", SUMMARY + " Then 480 came.")
    opened.page.locator("#state", has_text="Checking …").wait_for()
    checked(opened)
    assert "numbers" in opened.text("#state")


def test_on_paper_all_of_the_summary_and_no_buttons(desk: Desk) -> None:
    opened = desk()
    give(opened, summary=f"{SUMMARY}\n" * 40)
    opened.page.emulate_media(media="print")
    box = opened.page.locator("#typed")
    assert box.evaluate("one => one.scrollHeight <= one.clientHeight + 1")
    assert opened.page.locator("button:visible").count() == 0


def test_on_a_key_only(desk: Desk) -> None:
    opened = desk()
    opened.page.uncheck("#typing")
    opened.page.fill("#source", ARTICLE)
    opened.page.click("#intake button[type=submit]")
    opened.page.fill("#typed", SUMMARY)
    assert marks(opened) == []
    opened.page.keyboard.press("Control+Enter")
    checked(opened)
    assert len(marks(opened)) == 3


def test_keys_go_through_what_is_wrong_and_back(desk: Desk) -> None:
    opened = desk()
    give(opened)
    now = "document.activeElement.dataset.finding || document.activeElement.id"
    keys, seen = opened.page.keyboard, []
    for key in ("F8", "F8", "F8", "Shift+F8", "Escape"):
        keys.press(key)
        seen.append(opened.page.evaluate(now))
    assert seen == ["0", "1", "0", "1", "typed"]
    keys.press("F1")
    assert opened.page.locator("#help").is_visible()
    keys.press("Escape")
    assert not opened.page.locator("#help").is_visible()


def test_the_day_of_the_article_settles_its_weekdays(desk: Desk) -> None:
    opened = desk()
    told = "The mill burned on Monday. Forty people fled."
    give(opened, told, "The mill burned on 10 February 2031.")
    assert opened.page.locator(".card").count() == 1
    assert "“Appeared on”" in opened.text("#hints")
    opened.page.get_by_label("Appeared on").fill("2031-02-11")
    opened.page.locator("#state.good").wait_for()
    assert opened.text("#hints") == ""
    opened.page.click("#change")
    opened.page.fill("#source", told.replace("Forty", "Fifty"))
    opened.page.click("#intake button[type=submit]")
    assert opened.page.input_value("#day") == "2031-02-11"  # the same article, corrected
    opened.page.click("#change")
    opened.page.fill("#source", ARTICLE)
    opened.page.click("#intake button[type=submit]")
    assert opened.page.input_value("#day") == ""  # another one: its day is not known


def test_a_finding_is_accepted_with_a_reason(desk: Desk) -> None:
    opened = desk()
    give(opened, summary="The port has 481 dockers.")
    card = opened.page.locator(".card").first
    card.locator("text=Accept…").click()
    opened.page.keyboard.press("Enter")  # without a reason it does not go
    assert opened.page.locator(".why input:invalid").count() == 1
    opened.page.keyboard.type("one more since <b>May</b>")
    opened.page.keyboard.press("Enter")
    opened.page.locator("details.more summary", has_text="1 accepted finding").click()
    assert "Accepted: one more since <b>May</b> (ida, 2" in opened.page.locator(".card").inner_text()
    assert opened.text("#state").startswith("Nothing to look at")


def test_a_file_is_dropped_and_an_address_of_this_machine_is_not_read(desk: Desk, tmp_path: Path) -> None:
    opened = desk()
    opened.page.fill("#url", "http://127.0.0.1:1/secret")
    opened.page.click("#fetch")
    opened.page.locator("#state.bad", has_text="not on the public Internet").wait_for()
    opened.misdeeds.clear()  # the browser tells of every answer that is an error
    opened.page.evaluate(
        """text => {
          const data = new DataTransfer();
          data.items.add(new File([text], "harbour.md", { type: "text/markdown" }));
          document.getElementById("source").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
        }""",
        "# Harbour\n\nOf **480** dockers, 105 work at night.\n",
    )
    opened.page.locator("#from", has_text="harbour.md").wait_for()
    opened.page.fill("#typed", "Of 480 dockers 105 work at night.")
    checked(opened)
    assert marks(opened) == ["480", "105"]
    opened.page.click("#change")
    assert opened.page.locator("#source").input_value().startswith("Harbour")


def test_a_summary_is_made_and_undone_and_a_report_kept(desk: Desk) -> None:
    opened = desk()
    give(opened)
    opened.page.click("#summarise")
    opened.page.locator("#behind", has_text="•").wait_for(state="attached")
    checked(opened)
    opened.page.keyboard.press("Control+z")
    assert opened.page.locator("#typed").input_value() == SUMMARY
    checked(opened)
    with opened.page.expect_download() as kept:
        opened.page.click("#save")
    assert "2.3 billion" in Path(kept.value.path()).read_text(encoding="utf-8")


def test_what_to_write_is_written_and_can_be_undone(desk: Desk) -> None:
    opened = desk()
    give(opened, summary=f"😀 {SUMMARY}")
    opened.page.locator(".card", has_text="2.3 billion").locator("text=Write “2.3 million tons”").click()
    checked(opened)
    assert opened.page.locator("#typed").input_value() == f"😀 {SUMMARY}".replace("billion", "million")
    assert opened.page.locator(".card.error").count() == 1
    opened.page.locator("#typed").focus()
    opened.page.keyboard.press("Control+z")
    assert opened.page.locator("#typed").input_value() == f"😀 {SUMMARY}"


def test_the_queue_has_the_most_harmful_first_and_f9_goes_through_it(desk: Desk) -> None:
    opened = desk()
    names = opened.page.locator("#items .name bdi:first-child")
    opened.page.locator("#items", has_text="nothing to look at").wait_for()
    assert [name for name in names.all_inner_texts() if name.endswith(".md")] == [
        "harbour.summary.md", "night.summary.md", "right.summary.md",
    ]  # fmt: skip
    assert opened.text("#together") == "2.3 billion tons: harbour.summary.mdnight.summary.md"
    for expected in ("almost 41,000", "2.3 billion tons"):
        opened.page.keyboard.press("F9")
        opened.page.locator("#behind[data-fresh]").wait_for(state="attached")
        assert marks(opened)[0] == expected
    assert "night.summary.md" in opened.page.locator("#items [aria-current]").inner_text()


def test_json_is_marked_where_it_is_typed(desk: Desk) -> None:
    opened = desk()
    give(opened, summary=json.dumps({"containers": "41,000", "dockers": 481}, indent=2))
    assert marks(opened) == ["41,000", "481"]
    assert opened.text(".card .at") == "dockers"


def test_what_is_hostile_stays_text(desk: Desk) -> None:
    opened = desk()
    lines = [f"{line} and 41,000 containers".replace("\x00", "") for line in HOSTILE]
    opened.page.fill("#source", "\n\n".join(lines))
    opened.page.click("#intake button[type=submit]")
    opened.page.fill("#typed", "\n".join(line.replace("41,000", "42,000") for line in lines))
    opened.page.click("#check")
    opened.page.locator(".card").first.wait_for(state="attached")  # how grave they are is the check's affair
    assert (
        opened.page.locator("#text :is(script, img, iframe, svg, style), #findings :is(img, a)").count() == 0
    )
    assert "<script>alert('in script')</script>" in opened.text("#text")
    assert "\u202e" not in opened.text("#text")


DRESSES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 380, "height": 800}},
}


@pytest.mark.parametrize("dress", DRESSES)
def test_axe_finds_nothing_and_nothing_sticks_out(desk: Desk, axe: str, dress: str) -> None:
    opened = desk(bypass_csp=True, **DRESSES[dress])
    opened.page.evaluate(axe)
    run = "axe.run(document, {resultTypes: ['violations']})"
    found = opened.page.evaluate(run)["violations"]
    give(opened, summary=f"{SUMMARY} About 106 work at night, and 24 percent of 7 ships.")
    opened.page.keyboard.press("F8")
    found += opened.page.evaluate(run)["violations"]
    assert [f"{v['id']}: {v['help']}: {v['nodes'][0]['html'][:160]}" for v in found] == []
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
