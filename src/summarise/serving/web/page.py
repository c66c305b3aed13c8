"""The page for a desk: one file, its style and script allowed by their hash, and nobody to speak to but this server."""

from __future__ import annotations

from functools import cache

from summarise import __version__
from summarise.reports.html.page import page
from summarise.serving.web.setup import Setup


@cache
def _rendered(model: str, asks_model: bool, queue: bool) -> str:
    return page(
        "desk",
        home="summarise.serving.web",
        styles=("report.css",),
        policy="connect-src 'self'",
        data={"queue": queue},
        model=model,
        asks_model=asks_model,
        queue=queue,
        version=__version__,
    )


def render(setup: Setup) -> str:
    """The page as a browser gets it; it holds no token, which is in its address."""
    return _rendered(setup.model_name, setup.model_name != "extractive", setup.folder is not None)
