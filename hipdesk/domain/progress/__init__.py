"""The truth of the Progress page: what its charts say, made from rows that SQL has summed.

How to ask, one group at a time, on the worker thread:

    material = Material(catalogue, plan.facts, plan.entered, plan.plan, plan.preferences, today)
    window = span_window(Span.FOUR_WEEKS, *store.progress.known_days(), today)   # or between(...)
    rows = store.progress.rows(GroupId.PAIN, window, exercise_id)
    group = group_view(GroupId.PAIN, material, rows, window, exercise_id)

`exercise_id` says which exercise the group `exercises` is about; "" is the one done most. Keep
the material until the plan changes: what costs time in it is worked out once.

- `rows`: what SQL hands over. `material`, `told`: what the app holds in memory, laid out.
- `spans`, `columns`, `scale`, `numbers`: the window, its columns, its ticks, its numbers.
- `calendar_map`, `pain_charts`, `work_charts`, `muscle_charts`, `ladder_chart`,
  `exercise_charts`, `feel_chart`, `balance_chart`, `home_tests`, `self_check_chart`,
  `activities_chart`: the charts, each a pure function.
- `pain_change`, `ladder_history`, `practice`, `muscles`, `verdicts`: what findings are made of.
- `groups`: one group, or the whole page; `headline`: what stands above all.

A finding is never more than the numbers carry: what is within the noise is "no clear change".
"""
