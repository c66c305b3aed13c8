"""Reports as single HTML files: no network, no server, safe to open from a mail."""

from summarise.reports.html.page import render_checked, render_report

__all__ = ["render_checked", "render_report"]
