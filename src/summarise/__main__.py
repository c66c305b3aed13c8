"""``python -m summarise`` is the command ``summarise``."""

from summarise.cli.main import run

if __name__ == "__main__":
    run()
