"""What HipDesk knows about exercises, sessions and history: plain Python, told the time."""
