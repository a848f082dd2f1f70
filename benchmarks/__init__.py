"""Benchmarks: run from the root, `python -m benchmarks.NAME`. Each prints the machine, the data and its peer."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as app.py does
