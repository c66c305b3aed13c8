#!/bin/sh
# eSpeak NG 1.52.0 (of espeakng-loader 0.2.4, asked by phonemizer 3.4.0): in Spanish "-5 °C" is spoken "cinco grados".
# Input: "-5 °C" and "5 °C" in English, German, Italian, Spanish, Polish, Russian, Danish, Turkish and Hindi.
# Expected: two texts of sounds in each language, the first with a word for minus.
# Seen: two in English, German and Italian ("minus five", "minus fünf", "meno cinque"), one in the other six: the sign is dropped there.
# Arabic, Hebrew, Persian, Chinese, Japanese, Korean, Slovak and Bulgarian do the same; each language has a rule of its own for it or none.
# Why it matters: screen readers and most free voices of trained models get their sounds here. Frost is told as warmth and a loss as a
# profit, to people who cannot see the page; and a model trained on such sounds learns that the sign is silent.
# Exits 1 if that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check espeakng-loader==0.2.4 phonemizer==3.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import espeakng_loader
from phonemizer import phonemize
from phonemizer.backend.espeak.wrapper import EspeakWrapper

EspeakWrapper.set_library(espeakng_loader.get_library_path())
EspeakWrapper.set_data_path(espeakng_loader.get_data_path())
alike = {}
for language in ("en-us", "de", "it", "es", "pl", "ru", "da", "tr", "hi"):
    frost, thaw = phonemize(["-5 °C", "5 °C"], language=language, backend="espeak", strip=True)
    alike[language] = frost == thaw
    print(language, frost, "|", thaw)
sys.exit([language for language, same in alike.items() if same] != ["es", "pl", "ru", "da", "tr", "hi"])
PYTHON
