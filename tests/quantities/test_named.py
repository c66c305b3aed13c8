"""Named tuples that are quickly made are those of the standard library in all that anybody does with one."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from summarise.quantities.named import NamedTuple


class Quick(NamedTuple):
    """A place."""

    start: int
    end: int = 7
    name: str = "here"

    @property
    def length(self) -> int:
        return self.end - self.start


class Usual(typing.NamedTuple):
    """A place."""

    start: int
    end: int = 7
    name: str = "here"

    @property
    def length(self) -> int:
        return self.end - self.start


@pytest.mark.parametrize("kind", [Quick, Usual])
def test_it_is_made_read_and_changed_as_usual(kind: typing.Any) -> None:
    one = kind(3)
    assert one == (3, 7, "here")
    assert (one.start, one.end, one.name, one.length) == (3, 7, "here", 4)
    assert kind(1, name="there", end=2) == kind(1, 2, "there") == kind._make([1, 2, "there"])
    assert one._replace(end=9) == kind(3, 9)
    assert one._asdict() == {"start": 3, "end": 7, "name": "here"}
    assert repr(one) == f"{kind.__name__}(start=3, end=7, name='here')"
    assert hash(one) == hash((3, 7, "here"))
    assert kind._fields == ("start", "end", "name")
    assert kind._field_defaults == {"end": 7, "name": "here"}
    assert list(kind.__annotations__) == ["start", "end", "name"]
    assert kind.__doc__ == "A place."
    match one:
        case kind(start, end):
            assert (start, end) == (3, 7)


@pytest.mark.parametrize("kind", [Quick, Usual])
def test_what_does_not_fit_is_a_type_error(kind: typing.Any) -> None:
    for given, named in (((), {}), ((1, 2, "a", 4), {}), ((1,), {"start": 2}), ((1,), {"other": 2})):
        with pytest.raises(TypeError):
            kind(*given, **named)
    with pytest.raises(TypeError):
        kind._make([1])
    with pytest.raises(ValueError, match="other"):
        kind(1)._replace(other=2)
    with pytest.raises(AttributeError):
        kind(1).start = 2
    with pytest.raises(AttributeError):
        kind(1).other = 2


@pytest.mark.parametrize("made", [False, True], ids=["before the first is made", "after it"])
def test_it_is_copied_and_pickled(made: bool) -> None:
    one = Quick(3) if made else Quick._make((3, 7, "here"))
    for other in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):  # noqa: S301
        assert other == one
        assert type(other) is Quick


def test_fields_without_a_default_come_first() -> None:
    with pytest.raises(TypeError, match="Wrong"):
        # made in a string: a type checker refuses it where it stands
        exec("class Wrong(NamedTuple):\n    a: int = 1\n    b: int\n", {"NamedTuple": NamedTuple})  # noqa: S102


def test_a_subclass_is_made_by_the_constructor_of_its_base() -> None:
    class Nearer(Quick):
        pass

    assert type(Nearer(1)) is Nearer
    assert Nearer(1).length == 6
