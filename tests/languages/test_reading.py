"""What is read in each language: a sentence, and its quantities as "text: kind value unit qualifier"."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.quantities import Quantity
from summarise.quantities.finder import find_quantities
from summarise.quantities.languages.detecting import LANGUAGES
from tests.growing import times_as_long


def told(q: Quantity) -> str:
    if q.date is not None:
        d = q.date
        when = "-".join(str(part) for part in (d.year, d.month, d.day) if part is not None)
        time = f"{d.hour}:{d.minute:02}" if d.hour is not None and d.minute is not None else ""
        return f"{q.text}: {q.kind} {when or time}"
    if q.low is None or q.high is None:
        return f"{q.text}: {q.kind}"
    value = f"{q.low.normalize():f}" if q.low == q.high else f"{q.low.normalize():f}-{q.high.normalize():f}"
    hedge = "" if q.qualifier == "exact" else f" {q.qualifier}"
    return f"{q.text}: {q.kind} {value}{' ' + q.unit if q.unit else ''}{hedge}"


CASES = [
    # German
    ("de", "Der Hafen schlug mehr als 41.000 Container um.", ["41.000: count 41000 container more-than"]),
    ("de", "Das sind 14,5 Prozent mehr.", ["14,5 Prozent: percent 14.5 percent"]),
    ("de", "Er zahlte rund 2,5 Millionen Euro.", ["2,5 Millionen Euro: money 2500000 EUR about"]),
    ("de", "Kosten: 3,2 Mrd. US-Dollar, 1'250 Franken, 80 €.", ["3,2 Mrd. US-Dollar: money 3200000000 USD", "1'250 Franken: money 1250 CHF", "80 €: money 80 EUR"]),
    ("de", "Um 2 Prozentpunkte auf 35 % gestiegen.", ["2 Prozentpunkte: percentage-points 2 percentage-point", "35 %: percent 35 percent"]),
    ("de", "Am 14. Januar 2025 um 14.30 Uhr, am 3.4.2024, im März 2024, seit 1998.", ["14. Januar 2025: date 2025-1-14", "14.30 Uhr: time 14:30", "3.4.2024: date 2024-4-3", "März 2024: date 2024-3", "1998: date 1998"]),
    ("de", "Die 23-jährige Frau lief zweihundertfünfzig Kilometer in drei Tagen.", ["23-jährige: age 23 year", "zweihundertfünfzig Kilometer: measure 250 kilometer", "drei Tagen: duration 3 day"]),
    ("de", "Fast die Hälfte, zwei Drittel, Dutzende Boote.", ["die Hälfte: ratio 0.5 nearly", "zwei Drittel: ratio 0.6666666666666666666666666667", "Dutzende: vague 12-120 boote"]),
    ("de", "Zwischen 10 und 20 Schiffe, 12 bis 15 Kräne, bis zu 400 Autos.", ["10 und 20: count 10-20 schiffe between", "12 bis 15: count 12-15 kräne between", "400: count 400 autos at-most"]),
    ("de", "Der 3. Platz; auf Platz 3. Artikel 5, COVID-19.", ["3.: ordinal 3 platz", "3: count 3", "Artikel 5: identifier", "COVID-19: identifier"]),
    ("de", "Zwölftausend Menschen und zweitausenddreihundert Tiere.", ["Zwölftausend: count 12000 menschen", "zweitausenddreihundert: count 2300 tiere"]),
    ("de", "Bei -3 bis 5 Grad, von 2010 bis 2015, 2027/28.", ["-3 bis 5 Grad: measure -3-5 degree-celsius between", "2010 bis 2015: date 2010", "2027/28: date 2027"]),
    ("de", "41.000 neue Container, 300 davon leer; am 17. Tag; 3:1 gewonnen.", ["41.000: count 41000 container", "300: count 300", "17.: ordinal 17 tag", "3:1: score 3-1"]),
    ("de", "Von 7 auf 5 Prozent, von 2 auf 3 Millionen Euro.", ["7: percent 7 percent", "5 Prozent: percent 5 percent", "2: money 2000000 EUR", "3 Millionen Euro: money 3000000 EUR"]),
    # French
    ("fr", "Le port a traité plus de 41\u202f000 conteneurs.", ["41\u202f000: count 41000 conteneurs more-than"]),
    ("fr", "Une hausse de 14,5 % ou de 3 points de pourcentage.", ["14,5 %: percent 14.5 percent", "3 points de pourcentage: percentage-points 3 percentage-point"]),
    ("fr", "Près de 2,5 milliards d'euros et 300 millions de dollars.", ["2,5 milliards d'euros: money 2500000000 EUR nearly", "300 millions de dollars: money 300000000 USD"]),
    ("fr", "Le 14 janvier 2025 à 14h30, le 1er mai, en mars 2024, en 1998.", ["14 janvier 2025: date 2025-1-14", "14h30: time 14:30", "1er mai: date 5-1", "mars 2024: date 2024-3", "1998: date 1998"]),
    ("fr", "Quatre-vingt-dix-sept navires, soixante et onze grues, septante quais.", ["Quatre-vingt-dix-sept: count 97 navires", "soixante et onze: count 71 grues", "septante: count 70 quais"]),
    ("fr", "Entre 10 et 20 grues, des centaines de dockers, la moitié.", ["10 et 20: count 10-20 grues between", "centaines: vague 100-1000 dockers", "la moitié: ratio 0.5"]),
    ("fr", "Deux mille cinq cents tonnes au moins.", ["Deux mille cinq cents tonnes: measure 2500 tonne at-least"]),
    # Spanish
    ("es", "El puerto movió más de 41.000 contenedores, un 14,5 % más.", ["41.000: count 41000 contenedores more-than", "14,5 %: percent 14.5 percent"]),
    ("es", "Costó 2.500 millones de euros y 3 mil millones de dólares.", ["2.500 millones de euros: money 2500000000 EUR", "3 mil millones de dólares: money 3000000000 USD"]),
    ("es", "El 14 de enero de 2025 a las 14:30 h, en marzo de 2024.", ["14 de enero de 2025: date 2025-1-14", "14:30 h: time 14:30", "marzo de 2024: date 2024-3"]),
    ("es", "Treinta y dos barcos, entre 10 y 20 grúas, casi 400 obreros.", ["Treinta y dos: count 32 barcos", "10 y 20: count 10-20 grúas between", "400: count 400 obreros nearly"]),
    ("es", "Una mujer de 35 años de edad, doscientas personas.", ["35 años de edad: age 35 year", "doscientas: count 200 personas"]),
    ("es", "De 2010 a 2015 murieron 35.000 personas, entre 3 y 5 al día.", ["2010 a 2015: date 2010", "35.000: count 35000 personas", "3 y 5: count 3-5 between"]),
    # Italian
    ("it", "Il porto ha movimentato oltre 41.000 container, il 14,5 per cento in più.", ["41.000: count 41000 container more-than", "14,5 per cento: percent 14.5 percent"]),
    ("it", "Costa 2,5 miliardi di euro.", ["2,5 miliardi di euro: money 2500000000 EUR"]),
    ("it", "Il 14 gennaio 2025 alle ore 14.30, nel marzo 2024.", ["14 gennaio 2025: date 2025-1-14", "14.30: time 14:30", "marzo 2024: date 2024-3"]),
    ("it", "Ventitré navi, duemila tonnellate, tra 10 e 20 gru.", ["Ventitré: count 23 navi", "duemila tonnellate: measure 2000 tonne", "10 e 20: count 10-20 gru between"]),
    ("it", "Se sei stanco, riposa sei ore con sei bambini.", ["sei ore: duration 6 hour", "sei: count 6 bambini"]),
    # Portuguese
    ("pt", "O porto movimentou mais de 41.000 contêineres, 14,5% a mais.", ["41.000: count 41000 contêineres more-than", "14,5%: percent 14.5 percent"]),
    ("pt", "Custou 2,5 bilhões de reais, R$ 300 milhões.", ["2,5 bilhões de reais: money 2500000000 BRL", "R$ 300 milhões: money 300000000 BRL"]),
    ("pt", "Em 14 de janeiro de 2025 às 14h30, em março de 2024.", ["14 de janeiro de 2025: date 2025-1-14", "14h30: time 14:30", "março de 2024: date 2024-3"]),
    ("pt", "Trinta e dois navios e duzentas pessoas, cerca de duas mil toneladas.", ["Trinta e dois: count 32 navios", "duzentas: count 200 pessoas", "duas mil toneladas: measure 2000 tonne about"]),
    # Dutch
    ("nl", "De haven verwerkte meer dan 41.000 containers, 14,5 procent meer.", ["41.000: count 41000 containers more-than", "14,5 procent: percent 14.5 percent"]),
    ("nl", "Het kostte 2,5 miljard euro.", ["2,5 miljard euro: money 2500000000 EUR"]),
    ("nl", "Op 14 januari 2025 om 14.30 uur, in maart 2024.", ["14 januari 2025: date 2025-1-14", "14.30 uur: time 14:30", "maart 2024: date 2024-3"]),
    ("nl", "Bijna drieëntwintig schepen, tweeduizend ton, een 23-jarige.", ["drieëntwintig: count 23 schepen nearly", "tweeduizend ton: measure 2000 tonne", "23-jarige: age 23 year"]),
    # Chinese
    ("zh", "港口处理了超过4.1万个集装箱，增长14.5%，耗资25亿元人民币。", ["4.1万个: count 41000 个 more-than", "14.5%: percent 14.5 percent", "25亿元: money 2500000000 CNY"]),
    ("zh", "2025年1月14日下午2点30分，约三百五十人参加。", ["2025年1月14日: date 2025-1-14", "下午2点30分: time 14:30", "三百五十人: count 350 人 about"]),
    ("zh", "百分之三十的人反对，增加2个百分点；23岁；持续3个月。", ["百分之三十: percent 30 percent", "2个百分点: percentage-points 2 percentage-point", "23岁: age 23 year", "3个月: duration 3 month"]),
    ("zh", "3億5000萬美元，两千多名志愿者，10至20艘船，第三次会议。", ["3億5000萬美元: money 350000000 USD", "两千多名: count 2000 名 more-than", "10至20艘: count 10-20 艘 between", "第三: ordinal 3"]),
    ("zh", "达到134.9万亿元；3比1获胜。", ["134.9万亿元: money 134900000000000 CNY", "3比1: score 3-1"]),
    ("zh", "今年前三季度共有三块地成交，每斤九块九，三季度持平。", ["三季度: duration 3 quarter-year", "九块九: money 9.9 CNY", "三季度: date "]),
    ("zh", "公司去年净亏损3.2亿元，净利润为-3.2亿元。", ["3.2亿元: money 320000000 CNY", "-3.2亿元: money -320000000 CNY"]),
    # Japanese
    ("ja", "港は3月に4万1000個以上のコンテナを扱い、14.5％増となった。", ["3月: date 3", "4万1000個: count 41000 個 at-least", "14.5％: percent 14.5 percent"]),
    ("ja", "午後2時30分、三百五十人が参加し、費用は約25億円だった。", ["午後2時30分: time 14:30", "三百五十人: count 350 人", "25億円: money 2500000000 JPY about"]),
    ("ja", "３割が反対。10～20隻、５０００人余り、3年間。", ["３割: percent 30 percent", "10～20隻: count 10-20 隻 between", "５０００人: count 5000 人 more-than", "3年間: duration 3 year"]),
    ("ja", "一方、千葉県で一部の人が十分に話した。", []),
    ("ja", "表では..60人、...75人となる。", ["60人: count 60 人", "75人: count 75 人"]),
    ("de", "Er kam um halb sieben, sie um Viertel nach 9 Uhr, alle um dreiviertel zwölf.", ["halb sieben: time 6:30", "Viertel nach 9 Uhr: time 9:15", "dreiviertel zwölf: time 11:45"]),
    ("de", "Offen 13–17 Uhr und von 8 bis 12.30 Uhr, für 3–5 Gäste.", ["13–17 Uhr: time 13:00", "8 bis 12.30 Uhr: time 8:00", "3–5: count 3-5 gäste between"]),
    ("nl", "De boot ging om half acht en kwam om kwart voor tien.", ["half acht: time 7:30", "kwart voor tien: time 9:45"]),
    ("fr", "Rendez-vous à neuf heures et demie ou à dix heures moins le quart ; il a dormi six heures et demie, un an et demi.", ["neuf heures et demie: time 9:30", "dix heures moins le quart: time 9:45", "six heures et demie: duration 6.5 hour", "un an et demi: duration 1.5 year"]),
    ("es", "Salió a las siete y media y llegó a las nueve menos cuarto tras cuatro horas y media y un mes y medio.", ["siete y media: time 7:30", "nueve menos cuarto: time 8:45", "cuatro horas y media: duration 4.5 hour", "un mes y medio: duration 1.5 month"]),
    ("it", "Parte alle sette e mezza e arriva alle nove meno un quarto dopo quattro ore e mezza.", ["sette e mezza: time 7:30", "nove meno un quarto: time 8:45", "quattro ore e mezza: duration 4.5 hour"]),
    ("pt", "Sai às sete e meia e chega às nove e um quarto depois de quatro horas e meia e um mês e meio.", ["sete e meia: time 7:30", "nove e um quarto: time 9:15", "quatro horas e meia: duration 4.5 hour", "um mês e meio: duration 1.5 month"]),
    ("ja", "8/9に始まり、予算は2/5に減った。", ["8/9: date 8-9", "2/5: ratio 0.4"]),
    ("zh", "截至8/9，占2/5。", ["8/9: date 8-9", "2/5: ratio 0.4"]),
    ("ja", "会社は IBM about 1,200 people in total と述べ、12人が残った。", ["1,200: count 1200 people about", "12人: count 12 人"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_what_is_read(language: str, text: str, expected: list[str]) -> None:
    assert [told(q) for q in find_quantities(text, language)] == expected


PIECES = [
    "12", "1.234", "1,5", " ", " ", "\n", "Millionen", "mil", "mille", "milliards", "bis", "à", "entre", "y", "Euro", "€", "%", "$", "-",
    "januar", "14.", "2025", "万", "億", "三", "年", "月", "人", "多", "x", "é", "ß", "İ", "zwei", "deux", "cento", "R$", "'", "\u202f", "h", ":", "30", "º",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30), st.sampled_from(sorted(LANGUAGES))
)
def test_spans_are_those_of_the_text_in_order_for_any_text(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    cursor = 0
    for q in find_quantities(text, language):
        assert cursor <= q.start < q.end <= len(text)
        assert text[q.start : q.end] == q.text
        assert q.low is None or q.high is None or q.low <= q.high or q.kind == "score"
        cursor = q.end


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "pt", "nl", "zh"])
def test_time_grows_with_the_text_and_not_faster(language: str) -> None:
    for piece in ("1.", "12 34 ", "mil ", "zwei", "三", "1-", "$ ", "a1"):
        find_quantities(piece, language)
        small, large = (partial(find_quantities, piece * length, language) for length in (1_000, 8_000))
        assert times_as_long(small, large, under=40) < 40, piece  # quadratic would be 64


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("收入€12Million。", "€12Million", "12000000"),
        ("€12Millionen", "€12", "12"),
        ("US$12billion", "US$12billion", "12000000000"),
        ("$30Mi", "$30", "30"),
    ],
)
@pytest.mark.parametrize("language", ["zh", "ja"])
def test_latin_letters_glued_to_a_sum_in_chinese_and_japanese(
    text: str, words: str, value: str, language: str
) -> None:
    assert [(q.text, str(q.low)) for q in find_quantities(text, language)] == [(words, value)]
