"""What a number belongs to, compared between the summary's sentence and the source's.

Two numbers speak of the same thing when their sentences share words, weighted by rarity in the source,
when the words next to them are the same and stand on the same side, and when they count the same noun.
None of the three is proof; the contest between two places in the source is what decides: a value that
fits a poor place while another value fits a good one has been put on the wrong person or thing.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any

from summarise.checking.aligning.around import Asked, numbers_around, numbers_beside, quantities_of, states
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import MOST_IN_SENTENCE, SourceIndex
from summarise.checking.text.counters import counters_agree
from summarise.checking.text.inflections import uninflected
from summarise.checking.text.words import Word, content_words, near_words, words_of
from summarise.quantities import Quantity
from summarise.quantities.named import NamedTuple

_FEW = 8  # numbers of a sentence that is no row
_OTHER_SIDE = 0.7  # what a near word is worth on the other side of the number


class Fit:
    """How well a place in the source fits a claim, each from 0 to 1; ``noun`` is -1, 0 or 1.

    How well the words beside the two numbers agree is read where somebody asks for ``near``: most claims have one place, and
    nobody compares it with another.
    """

    __slots__ = ("_near", "noun", "sentence")

    def __init__(self, sentence: float, near: float | Callable[[], float], noun: int) -> None:
        self.sentence = sentence
        self._near = near
        self.noun = noun

    @property
    def near(self) -> float:
        """How well the words beside the two numbers agree."""
        near = self._near
        if not isinstance(near, float):
            near = self._near = near()
        return near

    @property
    def total(self) -> float:
        """One number to rank places by."""
        return self.sentence + self.near + 0.15 * self.noun


# When another value has a claim's place (see benchmarks/results/check.md for how they were found): how well the
# rival's place has to fit, and by how much better than the best place of the claimed value.
_RIVAL = Fit(0.3, 0.4, 0)
_RIVAL_OF_ONE_NOUN = Fit(0.3, 0.3, 0)
_LEAD = Fit(0.1, 0.1, 0)
_DATED = 0.5  # a date stands anywhere in its sentence: where it has another, the sentences decide,
_DATED_LEAD = 0.4  # if the one is far more alike than the other
_BOTH_NOUNS = 2  # the one counts the claim's noun, the other a different one


def leads(rival: Fit, best: Fit) -> bool:
    """Whether the place of a rival fits a claim clearly better than the best place of its own value."""
    ahead, nearer = rival.sentence - best.sentence, rival.near - best.near
    if rival.noun - best.noun == _BOTH_NOUNS and ahead >= 0 and nearer >= 0:
        return rival.sentence >= _RIVAL_OF_ONE_NOUN.sentence and rival.near >= _RIVAL_OF_ONE_NOUN.near
    good = rival.sentence >= _RIVAL.sentence and rival.near >= _RIVAL.near
    return good and ahead >= _LEAD.sentence and nearer >= _LEAD.near


def could_lead(sentence: float, best: Fit) -> bool:
    """Whether ``leads`` can hold of any place in a sentence that fits so well: told before the rest is worked out."""
    least = min(_RIVAL.sentence, _RIVAL_OF_ONE_NOUN.sentence)
    return sentence >= least and sentence - best.sentence >= (0 if best.noun < 0 else _LEAD.sentence)


def dates_better(rival: Fit, best: Fit) -> bool:
    """Whether the sentence of another date speaks of a claim so much more clearly that its date is meant."""
    ahead = rival.sentence - best.sentence
    return rival.sentence >= _DATED and ahead >= _DATED_LEAD and rival.near > best.near


Wanted = tuple[tuple[str, float, int], ...]
Place = tuple[str | None, int]


class Beside(NamedTuple):
    """The stems beside a claim, each with what it counts for and its side; what all of them count for.

    ``number``: equal for two claims of one context that have the same words beside them.
    """

    wanted: Wanted
    whole: float
    number: int


class Context:
    """A claim in its sentence: the words it shares with the source decide what it is about."""

    def __init__(self, index: SourceIndex, text: str, span: Span, inside: Sequence[Quantity]) -> None:
        """``span`` is the sentence in ``text``, ``inside`` the quantities of ``text``."""
        self.index = index
        self.text = text
        self.span = span
        self.asked = Asked()  # what rules asked of the numbers of other sentences of the summary
        self.placed = True  # False where the claim does not stand in the sentence itself
        self.numbers = quantities_of(inside, span)[:MOST_IN_SENTENCE]
        self._inside = inside
        self.words = _outside(self.numbers, words_of(text, *span))
        self.stems = {word.stem for word in self.words}
        index.stems.look_for(self.stems)
        self._total = sum(map(index.weight, self.stems)) or 1.0
        self._similar: list[tuple[int, float]] | None = None
        self._shared: dict[int, float] = {}
        self._wanted: dict[Span, Beside] = {}
        self._rows: dict[Wanted, int] = {}
        self.reached: dict[int, str] = {}  # by a claim's start: how arithmetic that proves nothing gives it
        self._told: dict[int, bool] = {}
        self._around: list[Quantity] | None = None
        self.told: dict[int, Quantity | None] = {}  # by a number's start, see ``terms.told``
        self.stated: dict[int, bool] = {}  # by source quantity, see ``candidates.is_stated``
        # By claim: claims that say the same beside the same words are held against the source once.
        self.held: dict[tuple[object, ...], Any] = {}
        self.rivals: dict[tuple[object, ...], Any] = {}
        self.worked: dict[tuple[str, int], Any] = {}  # by the identity of a claim, see ``deriving``

    def forget(self) -> None:
        """Let go of the places that claims were held against. How near their words are is read when somebody asks, and asks this
        context: that is a circle, which is garbage to be collected and not freed at once."""
        self.held.clear()
        self.rivals.clear()

    @property
    def beside(self) -> list[Quantity]:
        """The numbers of the sentences around this one, the nearest first."""
        self.asked.beside = True
        return numbers_beside(self._inside, self.span)

    def is_told(self, source: Quantity) -> bool:
        """Whether any number of this sentence or of those some way around it states one of the source's."""
        found = self._told.get(id(source))
        if found is None:
            if self._around is None:
                self._around = numbers_around(self._inside, self.span)
            found = self._told[id(source)] = states(self._around, source)
        self.asked.told[id(source)] = (source, found)
        return found

    @property
    def similar(self) -> list[tuple[int, float]]:
        """The source's sentences most like this one: (number, likeness)."""
        if self._similar is None:
            self._similar = self.index.similar(self.stems)
        return self._similar

    def fit(self, claim: Quantity, source: Quantity) -> Fit:
        """How well the place of ``source`` fits ``claim``."""
        index = self.index
        if not index.sentences:
            return Fit(0.0, 0.0, noun_agreement(claim, source))
        at = index.sentence_of[id(source)]
        near = partial(self._near, claim, source, at) if self.placed else 0.0
        return Fit(self.shares(at), near, noun_agreement(claim, source))

    def shares(self, sentence: int) -> float:
        """The share of the words' weight that a sentence of the source meets."""
        found = self._shared.get(sentence)
        if found is None:
            met = sum(map(self.index.weight, sorted(self.stems & self.index.stems_of(sentence))))
            found = self._shared[sentence] = met / self._total
        return found

    def _near(self, claim: Quantity, source: Quantity, sentence: int) -> float:
        wanted, whole, _ = self._beside(claim)
        if not whole:
            return 0.0
        have = self.index.beside(source, sentence)
        met = 0.0
        for stem, weight, side in wanted:
            there = have.get(stem)
            if there is not None:
                met += weight * there.root * (1 if there.side == side else _OTHER_SIDE)
        return met / whole

    def _beside(self, claim: Quantity) -> Beside:
        span = (claim.start, claim.end)
        found = self._wanted.get(span)
        if found is None:
            whole = 0.0
            wanted = []
            for stem, near in near_words(self.words, *span).items():
                weight = self.index.weight(stem) * near.weight
                whole += weight
                wanted.append((stem, weight, near.side))
            row = tuple(wanted)
            found = self._wanted[span] = Beside(row, whole, self._rows.setdefault(row, len(self._rows)))
        return found

    def place(self, claim: Quantity) -> Place:
        """What ``fit`` sees of a claim beside its value: equal for two claims, they fit every place alike.

        Two of a few numbers are hardly told alike: where each stands says as much, and its words need not be read.
        """
        few = len(self.numbers) <= _FEW
        return claim.noun, ~claim.start if few else self._beside(claim).number


def _outside(numbers: Sequence[Quantity], words: list[Word]) -> list[Word]:
    """The ``words`` that do not begin inside one of the ``numbers``, both in order of the text."""
    if not numbers:
        return words
    starts = [q.start for q in numbers]
    return [
        word
        for word in words
        if not (at := bisect.bisect_right(starts, word.start)) or word.start >= numbers[at - 1].end
    ]


def noun_agreement(claim: Quantity, source: Quantity) -> int:
    """1 where both count the same noun, -1 where they count different ones, 0 where one is not seen."""
    here, there = claim.noun, source.noun
    return _agreement(here, there) if here and there else 0


@lru_cache(maxsize=4096)  # the same few nouns are compared over and over
def _agreement(claim: str, source: str) -> int:
    if (counters := counters_agree(claim, source)) is not None:
        return counters
    here, there = _noun_stems(claim), _noun_stems(source)
    if here & there:
        return 1
    return 0 if any(here & one and there & one for one in _ALIKE) else -1


@lru_cache(maxsize=4096)
def _noun_stems(noun: str) -> frozenset[str]:
    """The stems of a counted noun."""
    return frozenset(content_words(noun)) | {f"~{uninflected(word)}" for word in noun.lower().split()}


# Words for people that a summary puts for one another: "four people" are "two men and two women".
PERSONS = content_words(
    "people persons men women man woman boys girls children kids adults victims others passengers casualties "
    "suspects survivors residents individuals pupils students workers teenagers youths patients cases infections "
    "customers buyers shoppers clients users subscribers members employees staff jobs posts voters migrants "
    "refugees civilians officers soldiers troops personnel crew players fans visitors guests tourists protesters supporters "
    "inmates prisoners detainees drivers parents families citizens villagers locals partners friends"
)
# Other things of which one text has the one word and another text the other.
_ALIKE = (
    PERSONS,
    *map(
        _noun_stems,  # "Zuschauern" is "Zuschauer" too
        (
            # people, in other languages
            "menschen personen leute männer frauen kinder einwohner bürger fans zuschauer anhänger geschädigte betroffene beschäftigte beschäftigten mitarbeiter mitarbeiterinnen arbeitnehmer angestellte "
            "jugendliche jugendlichen läufer läuferinnen teilnehmer starter opfer tote verletzte passagiere kunden mitglieder wähler schüler studenten patienten besucher soldaten stellen jobs arbeitsplätze",
            "jeunes adolescents coureurs partants participants spectateurs supporters adhérents habitués personnes gens hommes femmes enfants habitants citoyens salariés employés travailleurs collaborateurs victimes morts blessés passagers clients "
            "membres électeurs élèves étudiants patients visiteurs soldats postes emplois élus députés sièges",
            "adolescentes escolares corredores participantes espectadores aficionados hinchas acusados personas gente hombres mujeres niños habitantes ciudadanos asalariados empleados trabajadores víctimas muertos heridos pasajeros clientes miembros "
            "votantes alumnos estudiantes pacientes visitantes soldados puestos empleos desempleados parados jóvenes",
            "ragazzi adolescenti corridori partecipanti pompieri vigili spettatori tifosi persone gente uomini donne bambini abitanti cittadini dipendenti lavoratori occupati vittime morti feriti passeggeri clienti membri elettori alunni "
            "studenti pazienti visitatori soldati posti disoccupati giovani",
            "adeptos espectadores torcedores pessoas gente homens mulheres crianças habitantes cidadãos funcionários trabalhadores empregados vítimas mortos feridos passageiros clientes membros "
            "eleitores alunos estudantes pacientes doentes visitantes soldados postos empregos desempregados jovens",
            "toeschouwers supporters fans mensen personen mannen vrouwen kinderen inwoners burgers werknemers medewerkers slachtoffers doden gewonden passagiers klanten leden kiezers "
            "leerlingen studenten patiënten bezoekers soldaten banen werklozen jongeren",
            "games matches fixtures appearances outings ties",
            "shops stores outlets branches",
            "homes houses properties households dwellings",
            "cars vehicles",
            "firms companies businesses employers",
            "planes aircraft jets",
            "ships vessels boats",
            "schools colleges",
            "countries nations states",
            "votes ballots",
            "goals times",
            "counts charges offences",
            "films movies",
        ),
    ),
)
