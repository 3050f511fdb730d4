"""What every room of the window needs some of."""

from dataclasses import dataclass
from functools import cached_property

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.clock import Clock
from hipdesk.flows.known_person import KnownPerson
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.flows.store_door import StoreDoor
from hipdesk.paths import Folders
from hipdesk.services.sound import SoundPlayer
from hipdesk.services.worker import Worker


@dataclass(frozen=True)
class Household:
    """Made once, by the composition root."""

    catalogue: Catalogue
    clock: Clock
    settings: SettingsFlow
    plan: PlanFlow
    door: StoreDoor
    sound: SoundPlayer
    folders: Folders
    worker: Worker

    @cached_property
    def person(self) -> KnownPerson:
        """What the charts are made of."""
        return KnownPerson(self.clock, self.plan)
