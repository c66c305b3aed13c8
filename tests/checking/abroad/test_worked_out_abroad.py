"""Numbers of a summary that are worked out from an article in another language than English, right and wrong ones."""

from __future__ import annotations

import pytest

from summarise import Severity, check

DE = (
    "Die Fähre hatte 260 Fahrgäste an Bord, von denen 45 aus Schweden kamen. Die Reederei besitzt 32 Schiffe. Von ihnen fuhren am "
    "Montag 24. 14 der 56 Kabinen waren gesperrt. Die Fahrt dauerte sieben Stunden und zehn Minuten. Der Hafen Norderwiek liegt mit "
    "81 Anläufen auf Platz zwei, neun Anläufe hinter Sassholm."
)
FR = (
    "La coopérative compte 480 adhérents, dont 120 femmes. Elle a récolté 63 tonnes de noix, soit 10 % de moins qu'en 2023. "
    "Sur les 40 hangars, 28 ont été repeints. Le kilo se vend 5 euros, contre 4 euros l'an dernier."
)
ES = (
    "El museo recibió 66.000 visitantes, un 10 % más que el año anterior. De ellos, 11.000 eran extranjeros. Tiene 90 empleados, de los "
    "que 30 trabajan los domingos. La entrada cuesta 8 euros, frente a los 6 euros de antes."
)
IT = (
    "L'azienda ha 640 addetti, di cui 160 a Cuneo. Ha spedito 2.400 casse, un terzo delle quali in Svizzera. I reclami sono stati 44, "
    "il doppio rispetto al 2022."
)
PT = (
    "A escola tem 350 alunos, 90 dos quais vivem no internato. Gastou 1,6 milhões de euros em obras, menos 20 % do que no ano anterior. "
    "O Estado pagou 900 mil euros."
)
NL = (
    "Van de 75 bussen van het bedrijf reden er maandag 51. Het vervoerde 8,4 miljoen reizigers, van wie 2,1 miljoen scholieren. "
    "Het was de vierde staking van dit jaar, drie minder dan vorig jaar."
)
ZH = (
    "图书馆去年借出图书84万册，其中儿童图书21万册。购书经费为360万元，比前一年多40万元。全馆共有工作人员96人，临时工24人。"
    "河水涨到5.2米，超过警戒水位0.7米。东馆接待读者63万人次，西馆接待读者38万人次。"
)
JA = (
    "市の図書館は昨年度、84万冊を貸し出した。このうち児童書は21万冊だった。予算は3600万円で、前年度より400万円多い。職員は96人で、"
    "うち24人は非常勤だ。川の水位は5.2メートルまで上がり、危険水位を70センチ上回った。"
)

# Two that stand apart, a place in a row, a year in two figures.
ZH_APART = "红山队积47分，位列第三。观众共3.1万人。蓝河队积28分，排名第九。洪水造成14人遇难，另有5人失踪。测站记录的水深为6.4米，上次为5.9米。"
JA_APART = (
    "投手の原田は今季9勝目を挙げた。昨年の観測は34回だった。来年は観測を50回に増やす計画だ。新駅は31年の開業を目指す。谷の深さは2000～3500メートルで、"
    "海溝の深さは6200メートルある。被告は懲役7年6月（求刑懲役10年）を言い渡された。"
)

# Shared out, the opposite share, a share told as a rate, months of two years.
ZH_EACH = "水库灌溉面积为1.6万亩，去年收稻谷9600吨。合作社有社员360人，三分之一是女性。水渠2019年3月开工，2025年9月完工。"
JA_EACH = (
    "消防署の出動は年4380件だった。署員300人のうち女性は15%を占める。寮の部屋400室の利用率は78%だった。工事は2021年5月に始まり、22年12月に終わった。"
    "祭りの経済効果は6億円で、1万2500人が訪れた。"
)

# A result's two ends, ages, a place in a row, so much of each, a rise as a multiple, a part of another's level.
ZH_MORE = "松林队以78比71战胜竹溪队。参赛者年龄最大的87岁，最小的4岁。苗木每株价格35元，每户需种20株。存款同比增长8%，达到540亿元。这是今年第二次停航，两次合计停航9天。"
JA_MORE = "コメの価格は90.7%上昇した。町の火災は去年31件で、今年はこれで28件目だ。小型船の燃費は約8万円で、大型船の6分の1。次の便は2028年に始まる。伸び率は8.3%だった。"

# A point that parts thousands shows no decimals; an average of two counts; the ends of a change without their unit; what is left.
ES_MORE = "El hospital atendió el año pasado a 148.000 pacientes, un 4 % más que en 2023. Son datos de la comunidad. La plantilla es de 2.150 personas."
FR_MORE = "La ville compte 61 écoles, qui accueillent 7 300 élèves. Elle n'en ouvrira pas d'autres avant la fin de la décennie."
PT_MORE = (
    "O lucro da transportadora caiu de 6,2 para 4,9 milhões. A direção não quis dizer mais nada sobre o ano."
)

RIGHT = [
    (ES_MORE, "es", "En 2023 el hospital atendió a unos 142.000 pacientes."),
    (FR_MORE, "fr", "Chaque école accueille en moyenne 120 élèves."),
    (PT_MORE, "pt", "O lucro baixou 1,3 milhões de euros."),
    (ZH_MORE, "zh", "松林队以7分优势获胜。"),
    (ZH_MORE, "zh", "最年长和最年幼的参赛者相差83岁。"),
    (ZH_MORE, "zh", "每户的苗木要花700元。"),
    (ZH_MORE, "zh", "一年前的存款为500亿元。"),
    (ZH_MORE, "zh", "今年已两次停航。"),
    (JA_MORE, "ja", "コメの価格は2倍近くになった。"),
    (JA_MORE, "ja", "今年の火災は去年より3件少ない。"),
    (JA_MORE, "ja", "大型船の燃費は約48万円だ。"),
    (JA_MORE, "ja", "次の便は28年に始まる。"),
    (JA_MORE, "ja", "伸び率は8%台だった。"),
    (ZH_EACH, "zh", "平均每亩收稻谷0.6吨。"),
    (ZH_EACH, "zh", "女社员有120人。"),
    (ZH_EACH, "zh", "水渠工程历时六年半。"),
    (JA_EACH, "ja", "出動は1日平均12件。"),
    (JA_EACH, "ja", "男性は85%を占める。"),
    (JA_EACH, "ja", "約310室が使われていた。"),
    (JA_EACH, "ja", "工事は1年7カ月続いた。"),
    (JA_EACH, "ja", "1人当たりの経済効果は4万8000円。"),
    (ZH_APART, "zh", "红山队比蓝河队多19分。"),
    (ZH_APART, "zh", "遇难和失踪者合计19人。"),
    (ZH_APART, "zh", "水深比上次多0.5米。"),
    (JA_APART, "ja", "観測は16回増える。"),
    (JA_APART, "ja", "原田の勝ち星は9となった。"),
    (JA_APART, "ja", "新駅は2031年に開業する計画だ。"),
    (JA_APART, "ja", "海溝は谷より2700メートル以上深い。"),
    (JA_APART, "ja", "判決は求刑を2年半下回った。"),
    (DE, "de", "215 Fahrgäste kamen nicht aus Schweden."),
    (DE, "de", "Ein Viertel der Kabinen war gesperrt."),
    (DE, "de", "42 Kabinen waren nicht gesperrt."),
    (DE, "de", "Die Überfahrt dauerte mehr als sieben Stunden."),
    (DE, "de", "Sassholm zählt 90 Anläufe."),
    (DE, "de", "Drei von vier Schiffen fuhren am Montag."),
    (FR, "fr", "La coopérative compte 360 hommes."),
    (FR, "fr", "Un quart des adhérents sont des femmes."),
    (FR, "fr", "En 2023, elle avait récolté 70 tonnes."),
    (FR, "fr", "Le kilo a augmenté d'un quart."),
    (ES, "es", "El año anterior hubo 60.000 visitantes."),
    (ES, "es", "55.000 visitantes no eran extranjeros."),
    (ES, "es", "Uno de cada tres empleados trabaja los domingos."),
    (ES, "es", "La entrada se encarece un tercio."),
    (IT, "it", "Gli altri 480 addetti non lavorano a Cuneo."),
    (IT, "it", "In Svizzera sono andate 800 casse."),
    (IT, "it", "Nel 2022 i reclami erano 22."),
    (PT, "pt", "Os outros 260 alunos não vivem no internato."),
    (PT, "pt", "No ano anterior tinha gasto 2 milhões de euros em obras."),
    (NL, "nl", "24 bussen reden niet."),
    (NL, "nl", "Een kwart van de reizigers was scholier."),
    (NL, "nl", "Vorig jaar waren er zeven stakingen."),
    (ZH, "zh", "借出的成人图书为63万册。"),
    (ZH, "zh", "儿童图书占四分之一。"),
    (ZH, "zh", "前一年的购书经费为320万元。"),
    (ZH, "zh", "警戒水位是4.5米。"),
    (ZH, "zh", "东馆接待的读者比西馆多25万人次。"),
    (JA, "ja", "児童書以外の貸し出しは63万冊だった。"),
    (JA, "ja", "前年度の予算は3200万円だった。"),
    (JA, "ja", "職員の25%は非常勤だ。"),
    (JA, "ja", "危険水位は4.5メートルだ。"),
]
WRONG = [
    (ES_MORE, "es", "En 2023 el hospital atendió a unos 132.000 pacientes.", "132.000"),
    (FR_MORE, "fr", "Chaque école accueille en moyenne 160 élèves.", "160"),
    (PT_MORE, "pt", "O lucro baixou 1,9 milhões de euros.", "1,9 milhões"),
    (ZH_MORE, "zh", "最年长和最年幼的参赛者相差73岁。", "73岁"),
    (ZH_MORE, "zh", "每户的苗木要花900元。", "900元"),
    (ZH_MORE, "zh", "一年前的存款为450亿元。", "450亿元"),
    (JA_MORE, "ja", "コメの価格は5倍近くになった。", "5倍"),
    (JA_MORE, "ja", "次の便は27年に始まる。", "27年"),
    (ZH_EACH, "zh", "女社员有150人。", "150人"),
    (ZH_EACH, "zh", "水渠工程历时八年半。", "八年半"),
    (JA_EACH, "ja", "出動は1日平均21件。", "21件"),
    (JA_EACH, "ja", "男性は75%を占める。", "75%"),
    (JA_EACH, "ja", "工事は1年9カ月続いた。", "9カ月"),
    (ZH_APART, "zh", "红山队比蓝河队多21分。", "21分"),
    (ZH_APART, "zh", "遇难和失踪者合计21人。", "21人"),
    (JA_APART, "ja", "観測は26回増える。", "26回"),
    (JA_APART, "ja", "新駅は2032年に開業する計画だ。", "2032年"),
    (JA_APART, "ja", "判決は求刑を3年半下回った。", "3年半"),
    (DE, "de", "225 Fahrgäste kamen nicht aus Schweden.", "225"),
    (DE, "de", "Sassholm zählt 95 Anläufe.", "95"),
    (FR, "fr", "En 2023, elle avait récolté 78 tonnes.", "78 tonnes"),
    (ES, "es", "El año anterior hubo 64.000 visitantes.", "64.000"),
    (IT, "it", "In Svizzera sono andate 700 casse.", "700"),
    (PT, "pt", "No ano anterior tinha gasto 2,4 milhões de euros em obras.", "2,4 milhões"),
    (NL, "nl", "34 bussen reden niet.", "34"),
    (ZH, "zh", "借出的成人图书为73万册。", "73万册"),
    (ZH, "zh", "警戒水位是4.2米。", "4.2米"),
    (JA, "ja", "前年度の予算は3100万円だった。", "3100万円"),
    (JA, "ja", "児童書以外の貸し出しは53万冊だった。", "53万冊"),
]


@pytest.mark.parametrize(("source", "language", "claim"), RIGHT)
def test_what_the_article_leads_to_is_not_accused(source: str, language: str, claim: str) -> None:
    assert [f.message for f in check(source, claim).flags if f.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(("source", "language", "claim", "number"), WRONG)
def test_another_number_in_its_place_is(source: str, language: str, claim: str, number: str) -> None:
    flags = [f for f in check(source, claim).flags if f.severity is not Severity.NOTE]
    assert any(f.claim is not None and number in f.claim.text for f in flags)
