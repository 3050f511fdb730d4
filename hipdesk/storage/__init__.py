"""The SQLite store: SQLAlchemy and Alembic stay in here."""
