"""Finds exercises in the library by words, category, position and equipment."""

from dataclasses import dataclass

from hipdesk.domain.catalogue import Catalogue, Category, Equipment, Exercise, Position


@dataclass(frozen=True)
class LibraryFilter:
    """What the library is narrowed to; an empty set or text leaves everything in."""

    words: str = ""
    categories: frozenset[Category] = frozenset()
    positions: frozenset[Position] = frozenset()
    equipment: frozenset[Equipment] | None = None  # what is at hand; None for anything
    own: bool = False  # only what the person wrote down

    def lets_through(self, exercise: Exercise) -> bool:
        return (
            (not self.categories or exercise.category in self.categories)
            and (not self.positions or exercise.position in self.positions)
            and (self.equipment is None or self.equipment.issuperset(exercise.equipment))
            and (exercise.is_own or not self.own)
            and self._names(exercise)
        )

    def _names(self, exercise: Exercise) -> bool:
        text = " ".join((exercise.name, *exercise.also_called)).casefold()
        return all(word in text for word in self.words.casefold().split())


def found(catalogue: Catalogue, narrowed_to: LibraryFilter) -> tuple[Exercise, ...]:
    """The exercises that the filter lets through, in the catalogue's order."""
    return tuple(one for one in catalogue.exercises if narrowed_to.lets_through(one))


def holds_own(catalogue: Catalogue) -> bool:
    """Whether any of them was written down by the person."""
    return any(one.is_own for one in catalogue.exercises)


def equipment_used(catalogue: Catalogue) -> tuple[Equipment, ...]:
    """Everything that some exercise needs, in the order of the set."""
    used = {thing for one in catalogue.exercises for thing in one.equipment}
    return tuple(thing for thing in Equipment if thing in used)
