"""Shoptalk: python app.py --help."""

import os

# requests run beside each other; a matrix product that takes every core for itself only makes them wait (docs/log.md)
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("LANCEDB_LOG", "error")  # a first import is no reason to warn

from chatbot.commands import run

if __name__ == "__main__":
    run()
