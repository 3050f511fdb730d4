"""What is asked after a session, and may be changed later."""
