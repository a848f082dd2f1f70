"""The Gradio page at "/" (a first form)."""

from fastapi import FastAPI


def mount(app: FastAPI) -> FastAPI:
    return app
