"""Shoptalk: python app.py --help."""

import os

# requests run beside each other; a matrix product that takes every core for itself only makes them wait (docs/log.md)
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from chatbot.commands import run

if __name__ == "__main__":
    run()
