"""The processor time of today's plan from ten years of facts."""

import gc
import time
from collections.abc import Iterator
from datetime import timedelta

from benchmarks.table import Figure, median_of
from benchmarks.ten_years_of_facts import BEGAN, DAYS, ten_years_of_facts
from hipdesk.domain.catalogue_text import parse_catalogue
from hipdesk.domain.rules.facts import PlanPreferences
from hipdesk.domain.rules.plan import plan_for
from hipdesk.paths import catalogue_texts


def planning(runs: int) -> Iterator[Figure]:
    """From the facts to the plan; reading the facts from the disk is not part of it.

    With the garbage collector off, as it is in the app while it works (`services/collector.py`).
    """
    catalogue = parse_catalogue(catalogue_texts())
    facts, today = ten_years_of_facts(catalogue), BEGAN + timedelta(days=DAYS)
    spent: list[float] = []
    gc.disable()
    for _ in range(runs):
        begin = time.process_time()
        plan_for(facts, catalogue, PlanPreferences(release=True), today)
        spent.append(1000 * (time.process_time() - begin))
    gc.enable()
    yield Figure("the plan from ten years, processor time", "ms", median_of(spent), most=50)
