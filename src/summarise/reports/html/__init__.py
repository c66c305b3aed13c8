"""Reports as single HTML files: no network, no server, safe to open from a mail."""

from summarise.reports.html.index import IndexRow, render_index
from summarise.reports.html.page import render_checked, render_report

__all__ = ["IndexRow", "render_checked", "render_index", "render_report"]
