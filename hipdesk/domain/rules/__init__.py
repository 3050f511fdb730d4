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

For clinical review: here the rules are kept to the letter, and might be wanted otherwise.

    UP-1 to UP-7           ask nothing of steps: a stage may go up while exercises are at step 0
    DOSE-4, section 8      second sets make sessions longer than the minutes that are listed
    R28, UP-1              catch-up may begin and run within a pause: closed days count as time
                           away and towards the 7 days
    P6, R6                 pain of 2 that is 3 the next morning, two sessions running, is P6
    DOSE-3, R31            what only stood in on mobility days stays at step 1 below stage 7, and
                           is raised first from then on, as the lowest
"""
