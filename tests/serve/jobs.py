"""What the pool's tests have done in another process: little to import."""

from __future__ import annotations

import os
import time

from summarise.serving.web.answers import Answer


def quick() -> Answer:
    return Answer(200, str(os.getpid()).encode())


def endless() -> Answer:
    while True:
        time.sleep(1)


def dies() -> Answer:
    os._exit(3)
