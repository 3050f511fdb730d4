"""What is asked before a session, and the morning after."""
