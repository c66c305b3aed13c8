"""What ``batch.py`` measures in processes of their own: the client alone, our own work alone, a store's calls.

Each is Python to be run with ``-c``; what it takes and prints stands above it.
"""

from __future__ import annotations

# URL, calls, at once -> calls a second, CPU seconds a call
_CALLING = """
import asyncio, resource, sys, time
from summarise.article import Article
from summarise.schema import Summary
from tests.model_server import article
url, count, at_once = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
{client}
def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
async def main():
    client = made()
    slots = asyncio.Semaphore(at_once)
    async def one(n):
        async with slots:
            await asked(client, Article(article(n)))
    await asyncio.gather(*(one(n) for n in range(at_once)))
    begun, used = time.monotonic(), cpu()
    await asyncio.gather(*(one(n) for n in range(count)))
    print(count / (time.monotonic() - begun), (cpu() - used) / count)
    await left(client)
asyncio.run(main())
"""

# Our engine, with nothing around it
CEILING = _CALLING.replace(
    "{client}",
    """
from summarise.engines.access import Access
from summarise.engines.engine import Ask
from summarise.engines.llm import LlmEngine
def made():
    return LlmEngine("openai/tiny", Access(url, many=True))
def asked(client, article):
    return client.summarise(article, Summary, Ask())
def left(client):
    return client.aclose()
""",
)

# The same of instructor as it comes, with OpenAI's client as it comes
BARE = _CALLING.replace(
    "{client}",
    """
import instructor
from summarise.engines.requests.messages import build_messages
def made():
    return instructor.from_provider(
        "openai/tiny", async_client=True, mode=instructor.Mode.JSON_SCHEMA, base_url=url, api_key="sk-bench"
    )
def asked(client, article):
    return client.create(response_model=Summary, messages=build_messages(article))
def left(client):
    return client.client.close()
""",
)

# articles -> CPU seconds an article of the check, of store and output
OURS = """
import sys, tempfile, time
from pathlib import Path
from summarise.article import Article
from summarise.batch.recording.ledger import Ledger
from summarise.batch.outputs.lines import result_of
from summarise.batch.costs.meter import Meter
from summarise.batch.outputs.results import Results
from summarise.checking.check import check
from summarise.report import Provenance, Report, Usage
from summarise.schema import Summary
from summarise.store import Entry, Store
from tests.model_server import _summary, article
made = Provenance(version="1", engine="llm", model="m", schema_name="S", schema_hash="s", text_hash="t")
count, checking, writing = int(sys.argv[1]), 0.0, 0.0
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    with Results(folder) as results, Store(folder / "store.db") as store:
        ledger, group = Ledger(store, results, Meter()), []
        for n in range(count):
            text = article(n)
            summary = Summary.model_validate_json(_summary(f"<article-a>\\n{text}\\n</article-a>")[1])
            begun = time.process_time()
            checked = check(text, summary)
            checking += time.process_time() - begun
            report = Report(article=Article(text), summary=summary, checked=checked, usage=Usage(), provenance=made)
            entry = Entry(f"{n}.txt", f"{n:032x}")
            begun = time.process_time()
            group.append((entry, result_of(entry.key, report)))
            if len(group) == 16 or n == count - 1:
                store.claim([one for one, _ in group])
                ledger.keep(group)
                ledger.write(group)
                group = []
            writing += time.process_time() - begun
print(checking / count, writing / count)
"""

# store file -> the calls that its results and failures took
CALLS = """
import sys
from pathlib import Path
from summarise.store import Store
with Store(Path(sys.argv[1])) as store:
    print(store.stats().usage.calls)
"""

# The program, with a disk whose every commit takes longer
SLOW_DISK = """
import sqlite3, time
class Slow(sqlite3.Connection):
    def execute(self, sql, *more):
        if sql.startswith("COMMIT"):
            time.sleep(0.05)
        return super().execute(sql, *more)
connect = sqlite3.connect
sqlite3.connect = lambda *a, **k: connect(*a, **{"factory": Slow} | k)
from summarise.cli.entry import run
run()
"""
