"""What a run of digits begins: a number with its sign, currency and unit, or a date, a time, a score, a name."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarise.quantities.context.unit_names import plain_word
from summarise.quantities.expressions.amount import Amount
from summarise.quantities.expressions.amounts import read_digits, with_scale
from summarise.quantities.expressions.building import words_before
from summarise.quantities.expressions.games import COUNTED_BEGIN
from summarise.quantities.expressions.joined.linked import Money
from summarise.quantities.expressions.numbers import finish, number
from summarise.quantities.identifiers import heads, names, shapes, streets
from summarise.quantities.later import LaterModule, later
from summarise.quantities.money.currencies import CODES, SIGNS
from summarise.quantities.money.sums import (
    MAGNITUDE_WORDS,
    SIGN_CHARS,
    WORDS,
    currency_glued,
    currency_with_magnitude,
    currency_word,
)
from summarise.quantities.page import Page
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Quantity
from summarise.quantities.temporal import years
from summarise.quantities.temporal.dated import before_plain, dated

if TYPE_CHECKING:
    from summarise.quantities.expressions.games.said_scores import told_score
    from summarise.quantities.expressions.joined.two_scales import in_another_scale
    from summarise.quantities.expressions.losses import bracketed_loss
    from summarise.quantities.identifiers import aircraft, courts, laws
    from summarise.quantities.identifiers.list_marks import list_mark
    from summarise.quantities.identifiers.postal import postcode, zip_code
    from summarise.quantities.temporal import numeric_dates
    from summarise.quantities.temporal.iso_durations import iso_duration
else:
    told_score = later("summarise.quantities.expressions.games.said_scores", "told_score", globals())
    in_another_scale = later(
        "summarise.quantities.expressions.joined.two_scales", "in_another_scale", globals()
    )
    bracketed_loss = later("summarise.quantities.expressions.losses", "bracketed_loss", globals())
    aircraft = LaterModule("summarise.quantities.identifiers.aircraft", globals())
    courts = LaterModule("summarise.quantities.identifiers.courts", globals())
    laws = LaterModule("summarise.quantities.identifiers.laws", globals())
    list_mark = later("summarise.quantities.identifiers.list_marks", "list_mark", globals())
    postcode = later("summarise.quantities.identifiers.postal", "postcode", globals())
    zip_code = later("summarise.quantities.identifiers.postal", "zip_code", globals())
    numeric_dates = LaterModule("summarise.quantities.temporal.numeric_dates", globals())
    iso_duration = later("summarise.quantities.temporal.iso_durations", "iso_duration", globals())


def read_at_digits(page: Page, position: int, end: int) -> list[Quantity] | Quantity | None:
    """What begins at the run of digits from ``position`` to ``end``: nothing, one quantity or two."""
    plain = page.plain
    before = plain[position - 1] if position else "\n"
    after = plain[end : end + 1]
    if before == "·" and after.isupper():
        return None  # the waters of "CuSO4·5H2O"
    if (after == "-" or after == ":") and (case := courts.docket(page, position, end, after)):
        return case
    if (
        end - position == _OF_YEAR
        and after in ")]"
        and before in "[("
        and (judgment := courts.cited(page, position))
    ):
        return judgment
    money: tuple[str, int] | None = None
    minus = False
    start = position
    words = words_before(page, position)
    if before == " ":
        if after == ")" and end - position < 3 and (mark := list_mark(page, position, end)):
            return mark
        if words and (
            (last := words[-1]) in _TELLING
            or not last.isalpha()
            or not plain[position - 1 - len(last) : position - 1].islower()
            or after == "/"
            or end - position == _OF_ZIP
        ):  # after nearly all other words nothing of this can be
            if (
                end - position == _OF_ZIP
                and len(last) == 2
                and (zipped := zip_code(page, position, end, last))
            ):
                return zipped
            if last == "(" and (loss := bracketed_loss(page, position)):
                return loss
            if last in WORDS or (last[0] in _OPENING and last[1:] in WORDS):
                money = currency_word(plain, last if last in WORDS else last[1:], position)
            elif (
                last in MAGNITUDE_WORDS
                or last[0] in SIGN_CHARS
                or (3 < len(last) < 7 and plain[position - 3].isupper())
            ):
                scaled = _scaled_money(page, position)
                if scaled is not None:
                    return scaled
            if after == "/" and (act := laws.act_of_the_union(page, position, words)):
                return act
            if last.endswith("/gas") and end - position < 3:
                return shapes.identifier(page, position - len("gas "), end)  # the mark of an oven
            if money is None and (
                last in heads.LOWER_HEADS or last in heads.HEADS or last in heads.INDEXES or last[0] in "(\"'"
            ):
                named = names.after_head(page, position, end, words)
                if named is not None:
                    return named
            elif end - position == 3 and last in names.DIALLING:
                service = names.dialled(page, position, end)
                if service is not None:
                    return service
            elif last == "of" and words[-2:-1] == ["group"]:
                group = names.group_of(page, position, end)
                if group is not None:
                    return group
            elif end - position < 5 and money is None and plain[position - 1 - len(last)].isupper():
                if last == "ad" or last == "a.d.":
                    christian = years.after_christ(page, position - 1 - len(last), position, end)
                    if christian is not None:
                        return christian
                model = names.flight(page, position, end, words) or names.counted_model(
                    page, position - 1 - len(last), end
                )
                if model is not None:
                    return model
            elif (
                last == "-"
                and _COLD.match(page.low, end)
                and _BEFORE_MINUS.search(page.low, max(0, position - 20), position - 2)
            ):
                minus = True
                start = position - 2
                words = words[:-1]
    elif before in SIGN_CHARS:
        money = currency_glued(plain, position)
    elif (
        before == "(" and position > 2 and _CURRENCY_OPENED.search(plain, max(0, position - 6), position - 1)
    ):
        loss = bracketed_loss(page, position)
        if loss is not None:
            return loss
    elif before == "\n" or before == "(":
        if before == "(" and (mark := shapes.note_behind(page, position)):
            return mark
        if after in (".", ")", "/"):
            mark = shapes.marker(page, position, end) or (
                list_mark(page, position, end) if after == ")" else None
            )
            if mark is not None:
                return mark
    elif before >= FIRST_IDEOGRAPH and before.isalpha():
        pass  # no blank parts words in Han, kana and Hangul: "约2.3 million"
    elif (
        before == "x"
        and position > 1
        and plain[position - 2].isdigit()
        and plain[position - 3 : position - 1] != "0"
    ):
        pass  # "10x12-foot", "4x100m"
    elif before.isalpha() or before == ".":
        money = currency_glued(plain, position)
        if money is None:
            if before == ".":
                return _point_first(page, position, end, words)
            if before in "PT" and (lasting := _iso(page, position)):
                return lasting
            return years.lettered(page, position) or postcode(page, position) or shapes.glued(page, position)
    elif before == "[":
        note = shapes.footnote(page, position)
        if note is not None:
            return note
    elif before in "-–":
        found = _after_hyphen(page, position, end)
        if isinstance(found, Quantity):
            return found
        minus = found
        start = position - 1 if minus else position
        if minus:
            words = words_before(page, start)
            inner = _MONEY_BEFORE_MINUS.search(plain, max(0, start - 5), start)
            if inner is not None and (inner[1] or inner[2] in CODES):
                money = (SIGNS[inner[1]] if inner[1] else inner[2], inner.start())
    elif before in "#@&/_=+" and position > 1:
        if before == "/" and plain[position - 2] == "S":
            money = currency_glued(plain, position)
        if money is not None:
            pass
        elif before == "+":
            shape = shapes.shaped(page, position)
            if shape is not None:
                return shape
        elif (
            (before == "/" and plain[position - 2] in " \n")
            or (before in "&=" and plain[position - 2 : position - 1] == " ")
            or (before == "=" and _VARIABLE.search(plain, max(0, position - 3), position - 1))
            or (before == "/" and in_another_scale(page, position))
        ):
            pass
        elif before != "/" or not plain[position - 2].isdigit():
            return shapes.glued(page, position)
    if money is not None:
        start = min(start, money[1])
        words = words_before(page, start)
        if words and words[-1] == "minus" and words[-3:-1] != ["plus", "or"]:
            minus, start = True, page.low.rindex("minus", 0, start)
        elif plain[start - 1 : start] in ("-", "–") and plain[start - 2 : start - 1] in ("", " ", "(", "\n"):
            minus, start = True, start - 1
        plain_behind = after == " " and plain_word(page, end) is not None
        return number(page, start, position, end, after, words, Money(*money), minus, plain_behind)
    if (
        end - position == _AIRLINER
        and plain[position] == "7" == plain[end - 1]
        and (jet := aircraft.model(page, position, end))
    ):
        return jet
    word = plain_word(page, end) if after == " " else None
    if (
        (word is None or word[:2] in _NAMING_BEGIN)
        and after in _NAMING
        and (
            end - position == 3 or (end - position < 5 and (after != " " or page.low.startswith(_ROADS, end)))
        )
    ):
        called = names.named_behind(page, position)
        if called is not None:
            return called
    following = plain[end + 1 : end + 2] if after == " " or after.isupper() else ""
    if following and (following.isupper() or (following == " " and plain[end + 2 : end + 3].isupper())):
        house = streets.address(page, position, end, words)
        if house is not None:
            return house
    if word is None:
        special = dated(page, position, end, after, words)
    else:
        special = before_plain(page, position, end, word, words)
    if special is not None:
        return special
    if after == " " and page.low[end + 1 : end + 3] in COUNTED_BEGIN and end - position < 3:
        score = told_score(page, position, end, Decimal(plain[position:end]))
        if score is not None:
            return score
    return number(page, start, position, end, after, words, None, minus, word is not None)


def _iso(page: Page, position: int) -> Quantity | None:
    """An ISO duration whose first digit stands at ``position``, behind "P" or "PT"."""
    start = position - 2 if page.plain.startswith("PT", max(0, position - 2)) else position - 1
    if start and page.plain[start - 1].isalnum():
        return None
    return iso_duration(page, start)


_VARIABLE = pattern(r"(?<![\w&?#=/])[pPnNrRkdtzF]\Z")  # "p=0.03", "n=30"
_CURRENCY_OPENED = pattern(r"[$€£¥₹] ?\Z|\b[A-Z]{3} ?\Z")
_OPENING = frozenset("(-–\"'")
# The words before a number that make a sum or a name of it.
_TELLING = (
    frozenset(WORDS)
    | MAGNITUDE_WORDS
    | heads.LOWER_HEADS
    | heads.HEADS
    | heads.INDEXES
    | names.DIALLING
    | {"of", "ad"}
)
_NAMING = frozenset(" -s(kx/")
# The first two letters of the words that make a name of the number before them: "911 calls", "the 405 freeway".
_NAMING_BEGIN = frozenset(
    "ma ne dr je pl ai fr ju pa bl ca op di em se ho mo hi ex tu by fi fo re vi".split()
)
_ROADS = (
    " freeway",
    " motorway",
    " highway",
    " u.s. ",
    " u.s.c. ",
    " f.2d ",
    " f.3d ",
    " f.4th ",
    " c.f.r. ",
    " expressway",
    " turnpike",
    " bypass",
    " vision",
    " hindsight",
)


def _scaled_money(page: Page, position: int) -> list[Quantity] | Quantity | None:
    """ "€m 4.3", "MSEK 450", "USD million 75": the magnitude stands with the currency; not "€m 2025", a head of years."""
    money = currency_with_magnitude(page.plain, position)
    amount = read_digits(page, position) if money is not None else None
    if money is None or amount is None or amount.scale != 1 or _A_YEAR.match(page.plain, position):
        return None
    scaled = amount._replace(value=amount.value * money.factor, scale=money.factor, others=())
    words = words_before(page, money.start)
    return finish(page, money.start, scaled, words, Money(money.code, money.start), False)


_OF_YEAR = 4  # digits
_OF_ZIP = 5
_AIRLINER = 3  # digits
_A_YEAR = pattern(r"(?:19|20)\d\d(?![\d.,])")


# A blank between minus and digits: only for temperatures, behind a word that leaves no room for a dash.
_COLD = pattern(r"(?:\.\d)? ?(?:degrees?\b|deg\b|°|℃|℉)(?![^.\n]{0,30} - )")
_BEFORE_MINUS = pattern(
    r"(?:\A|\b(?:was|were|is|to|at|of|from|and|than|about|around|reached|hit|convert)|[=:]) ?\Z"
)
FIRST_IDEOGRAPH = "\u2e80"
_MONEY_BEFORE_MINUS = pattern(r"([$€£¥])\Z|\b([A-Z]{3}) ?\Z")


def _point_first(page: Page, position: int, end: int, words: list[str]) -> Quantity | list[Quantity] | None:
    """ ".5", "$.50", "-.0012G": a point with no digit before it."""
    plain = page.plain
    left = plain[position - 2 : position - 1] if position > 1 else ""
    if left and (left.isalnum() or left in "._"):
        return shapes.glued(page, position) if left.isalpha() else None
    start, minus, money = position - 1, left == "-", None
    if left in SIGN_CHARS:
        found = currency_glued(plain, position - 1)
        money = None if found is None else Money(*found)
        start = money.start if money else start
    start -= minus
    value = Decimal("0." + plain[position:end])
    amount = with_scale(page, Amount(value, end, "digits"), money=money is not None)
    return finish(page, start, amount, words_before(page, start), money, minus)


def _after_hyphen(page: Page, position: int, end: int) -> Quantity | bool:
    """A name that ends here, or whether the hyphen is a minus."""
    plain = page.plain
    left = plain[position - 2 : position - 1] if position > 1 else ""
    if left == "" or left in " \n([\"'":
        # "75 -300mm" is a range with a stray blank
        return not (
            position > 2 and plain[position - 3].isdigit() and plain[end : end + 1] not in ("%", "°", " ")
        )
    if left in "$€£¥":
        return True
    if left.isalpha():
        named = shapes.hyphened(page, position, end)
        if named is not None:
            return named
    if left.isdigit() or left in "_/" or end - position == 8:
        compact = (
            numeric_dates.compact(page, position)
            if end - position == 8
            else numeric_dates.numeric(page, position, end, plain[end : end + 1])
            if end - position == 4
            else None
        )
        if compact is not None:
            return compact
    return False
