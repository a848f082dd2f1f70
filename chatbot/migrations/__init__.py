"""How the tables of conversations came to be, step by step, for alembic."""
