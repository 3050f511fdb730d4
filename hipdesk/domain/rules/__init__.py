"""The plan's rules: from what is known of a person to what they do today, and why.

Nothing that is computed here is stored, so a corrected fact corrects the plan. Each rule's
id stands in a docstring beside it, with the safer reading where the rule leaves room.

    facts, answers         what is known, each with its time
    reasons                a rule's id, the facts it used, one plain sentence
    screening, questions   answers to outcome and caution tags (SC)
    red_flags, flag_kinds  warning signs and what is said at them (E, U, P, X)
    pain, verdict          scores to actions and to how a session went (PAIN)
    series                 the sessions in order, each with its verdict
    lock, locks,
    session_locks          what signs and sessions close, and until when
    measures               home tests, their norms and error bands (ORD-4 to ORD-6)
"""
