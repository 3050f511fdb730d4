"""HipDesk guides a person through hip exercises, remembers every session and charts the truth.

The map of the house:

- `domain/`: what is known about exercises, sessions and history; plain Python, told the time.
- `storage/`: the SQLite store, through SQLAlchemy and Alembic.
- `services/`: the machine around us: sound, keep-awake, one window per folder, the worker thread.
- `ui/`: widgets; they take values and emit wishes.
- `main.py`: joins a store, a session and the widgets; the only module that knows them all.
- `cli.py`: the command line; `tour.py` drives the real app and takes its pictures.
- `paths.py`: where data and resources are.

Arrows point down: main and cli use ui, services, storage and paths; all of these use the domain.
"""

__version__ = "0.1.0"
