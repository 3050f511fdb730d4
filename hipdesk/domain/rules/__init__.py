"""The plan's rules: from what is known of a person to what they do today, and why.

Nothing that is computed here is stored: `plan.plan_for` folds the facts, day by day, into
stage, doses and locks, so a corrected fact corrects the plan. Each rule's id stands in a
docstring beside it, with the safer reading where the rule leaves room.

    facts, answers         what is known, each with its time
    reasons                a rule's id, the facts it used, one plain sentence
    questions, screening,
    health                 answers to outcome and caution tags, over time (SC)
    red_flags, flag_kinds  warning signs and what is said at them (E, U, P, X)
    pain, verdict, series  scores to actions and to how each session went (PAIN)
    lock, locks,
    session_locks          what signs and sessions close, and until when
    measures, advice       home tests and their norms; when to ask somebody (ORD-4 to 6, A1 to 3)
    ladder, state, context the seven stages; what an evaluation carries on, and what it reads
    setbacks, runs,
    stage_up, dose_up      steps down and up (BACK, GAP, UP, DOSE)
    rulebook               the rules in a sentence each, with their sources
    fold                   one evaluation after the other
    days, day_kind, selection,
    due_tests, holds, plan today's session and its reasons (PRE, PROG, ORD, HOLD)
"""
