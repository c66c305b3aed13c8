#!/bin/sh
# mcp 2.3.0 (the Python SDK of the Model Context Protocol): a tool's text that happens to be JSON does not reach it.
# Input: a tool with a parameter `text: str | None`, called with the string '{"boats": 12}', and with the string 'null'.
# Expected: the strings, which is what the client sent and what the tool's own input schema asks for.
# Seen: for every parameter that is not exactly `str` the SDK parses strings as JSON first (pre_parse_json, made for
# clients that send lists as strings): '{"boats": 12}' is refused as a dict ("Input should be a valid string"), and
# 'null' arrives as None, without an error. With `Any`, '{"n": 12345678901234567890.12}' arrives as 1.2345678901234567e+19.
# Why it matters: an article or record that is JSON cannot be handed over as text, and a number in it changes on the way.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check mcp==2.3.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from typing import Any

import anyio
from mcp import Client
from mcp.server.mcpserver import MCPServer

server = MCPServer("texts", log_level="CRITICAL")


@server.tool()
def optional(text: str | None = None) -> str:
    return repr(text)


@server.tool()
def anything(text: Any = None) -> str:
    return repr(text)


async def main() -> bool:
    async with Client(server) as client:

        async def said(name: str, text: str) -> str:
            answer = (await client.call_tool(name, {"text": text})).content[0].text
            print(name, repr(text), "->", answer.splitlines()[-1] if "Error" not in answer else answer.splitlines()[2])
            return answer

        refused = "should be a valid string" in await said("optional", '{"boats": 12}')
        lost = await said("optional", "null") == "None"
        changed = await said("anything", '{"n": 12345678901234567890.12}') == "{'n': 1.2345678901234567e+19}"
        return refused and lost and changed


sys.exit(not anyio.run(main))
PYTHON
