"""Words of other languages that leave open whether a thing happened, and those that tell it as done.

Open: future and conditional forms, modal verbs, plans, hopes, forecasts, suspicions. Done: the perfect, the passive of the
past, "already"; where a language tells news in its simple past, that. A text that has both leaves the thing open.
"""

from __future__ import annotations

import re

from summarise.quantities.patterns import pattern

_OPEN = {
    "de": r"\b(?:will|wollen|wollte\w*|soll|sollen|sollte\w*|wird|werden|würde\w*|könnte\w*|kann|können|dürfte\w*|möchte\w*|muss|müssen|plan\w*|geplant\w*|rechne\w*|"
    r"erwart\w*|erhoff\w*|hofft|hoffen|beabsichtig\w*|voraussichtlich\w*|frühestens|spätestens|prognos\w*|vorgesehen|angekündigt|kündigt\w*|versprach\w*|versprochen|"
    r"vor(?:schlagen|geschlagen)|fordert\w*|gefordert|verlang\w*|prüf\w*|erwäg\w*|Verdacht|verdächtig\w*|mutmaßlich\w*|angeblich|bestreitet|wenn|falls|beantrag\w*|Ziel)\b",
    "fr": r"\b(?!(?:opéra|caméra)\b)(?:\w+(?:era|eront|ira|iront|dra|dront|vra|vront|aura|auront|fera|feront)|sera|seront|aura|auront|\w+(?:erait|eraient|irait|iraient|drait|draient|vrait|vraient)|"
    r"serai(?:t|ent)|aurai(?:t|ent)|pourrai(?:t|ent)|voudrai(?:t|ent)|doit|doivent|va|vont|peut|peuvent|veut|veulent|prévoi\w+|prévu\w*|projet\w*|envisag\w*|compte|comptent|espère\w*|vise|visent|menac\w+|attendu\w*|"
    r"soupçonn\w+|accus\w+|d'ici|annonc\w+|promet\w*|promis\w*|souhait\w+|craign\w+|crain\w+|demand\w+|requis|requiert|si|objectif|au plus tôt|nie)\b",
    "es": r"\b(?:\w+(?:ará|arán|erá|erán|irá|irán|drá|drán|bría|brían|ría|rían)|va|van|puede\w*|pued\w+|debe\w*|quier\w+|prev\w+|planea\w*|plan|espera\w*|pretend\w*|proyect\w*|"
    r"anunci\w+|promet\w+|propon\w+|propus\w+|pid\w+|pedía\w*|solicit\w+|presunt\w+|posible\w*|investigad\w+|acusad\w+ de|sospech\w+|temen|si|encargad\w+|objetivo|exig\w+|tiene que|hasta 20\d\d)\b",
    "it": r"\b(?:\w+(?:erà|eranno|irà|iranno|drà|dranno|vrà|vranno|arà|aranno)|\w+rebbe\w*|può|possono|deve|devono|vuole|vogliono|preved\w+|previst\w+|progett\w+|intend\w+|punta\w*|conta\w* di|"
    r"sper\w+|attes[oaie]|annunci\w+|promess\w+|promett\w+|propo\w+|chied\w+|chiest\w+|presunt\w+|accusat\w+|sospett\w+|indagat\w+|tem\w+|se|entro|piano|obiettivo|non prima)\b",
    "pt": r"\b(?:\w+(?:ará|arão|erá|erão|irá|irão|orá|orão|ria|riam)|vai|vão|pode\w*|deve\w*|quer\w*|prev\w+|plane\w+|plano|espera\w*|pretend\w*|conta\w*|anunci\w+|promet\w+|prop\w+|"
    r"pedi\w+|suspeit\w+|acusad\w+|alegad\w+|possível|possivelmente|tem[eo]\w*|terá|se|objetivo|meta|exig\w+|até 20\d\d)\b",
    "nl": r"\b(?:zal|zullen|wil|willen|wilde|gaat|gaan|zou|zouden|kan|kunnen|kon|mag|mogen|moet|moeten|plan\w*|gepland|verwacht\w*|hoopt|hopen|belooft|beloofde|beloofd|aangekondigd|"
    r"kondig\w+|voorstel\w*|voorgesteld|eist|eiste|geëist|vraagt|vroeg|dreig\w+|mogelijk\w*|vermoedelijk|verdacht\w*|zegt dat|wordt|worden|komt|komen|trekt|vroegst|uiterlijk|streef\w*|doel|als)\b",
    "zh": r"[将將](?!近)|计划|計劃|拟|擬|预计|預計|准备|準備|有望|可能|或可|或将|打算|希望|目标|目標|方针|争取|爭取|力争|要到|应在|應在|涉嫌|建议|建議|要求|提议|承诺|宣布要|最早|主张|主張|呼吁|呼籲|考虑|考慮|有意|酝酿|醞釀|筹划|籌劃|[须須](?!知)",
    "ja": r"予定|方針|見込|見通し|計画|考え|目指|可能性|予想|予測|検討|だろう|かもしれ|意向|盛り込|予算案|求刑|疑い|とみ(?:る|て|られ)|組む|めど|目標|決めた|提案|要求|容疑|早くても|になる。|公約|約束|としている|つもり|意欲|掲げ|求める|求めて|べき|よう求め"
    r"|(?:来[年月週季春夏秋冬期]|翌年|今後|までに|以降)[^。]{0,60}?(?<!てい)(?<!であ)[うくぐすつむぶる]。"
    r"|(?:贈|配|払|募|開|投じ|建て|設け|始め|引き上げ|引き下げ|(?:支給|給付|導入|発売|廃止|閉鎖|改修|移転|提訴|控訴|上告|開催|派遣|採用|削減|設置|整備|実施|投資|買収|売却|新設|増設|補助|助成|拠出)す)[うくる]。",
}  # fmt: skip
_DONE = {
    "de": r"\b(?:hat|haben|hatte|hatten|ist|sind|wurde|wurden|war|waren)\b[^.;:]{0,120}?\b(?:\w*ge\w+(?:t|en)|(?:ver|be|er|ent|zer)\w+(?:t|en)|\w+iert)\b|\b(?:schon|bereits)\b",
    "fr": r"\b(?:a|ont|avait|avaient|est|sont|s'est|se sont)(?: déjà| été| bien| tous| aussi){0,2} \w+(?:é|ée|és|ées|i|ie|is|it|ite|u|ue|us|ues|ert|erte)\b|\bdéjà\b",
    "es": r"\b(?:ha|han|había|habían|fue|fueron)(?: ya| sido| también){0,2} \w+(?:ad[oa]s?|id[oa]s?|t[oa]s?|ch[oa]s?)\b|\b\w{2,}(?:ó|aron|ieron)\b|\bya\b",
    "it": r"\b(?:ha|hanno|aveva|avevano|è|sono|era|erano)(?: già| stat[oaie]| anche){0,2} (?!\w*[ae]nt[ei]\b)\w+(?:at|ut|it|s|t)[oaie]\b|\bgià\b",
    "pt": r"\b\w{2,}(?:ou|aram|eu|eram|iu|iram)\b|\b(?:foi|foram|tem|têm|tinha|tinham)(?: já| sido){0,2} \w+(?:ad[oa]s?|id[oa]s?|t[oa]s?)\b|\bjá\b",
    "nl": r"\b(?:heeft|hebben|had|hadden|is|zijn|werd|werden|was|waren)\b[^.;:]{0,120}?\b(?:\w*ge\w+(?:d|t|en)|(?:ver|be|ont|her)\w+(?:d|t|en))\b|\b(?:al|reeds)\b",
    "zh": r"已(?!知)|[拨建投裁扩賣卖完成获获支付通过涨降关][^，。]{0,3}了|了[\d一二三四五六七八九十百]|曾",
    "ja": r"(?:した|された|った|えた|いた|んだ|きた|げた|せた|めた|れた)(?:。|、|$|\Z)|すでに|既に",
}  # fmt: skip
# Who says or decides something has done only that: "anunció que invertirá".
_SAID = {
    "de": r"\b(?:hat|haben)\b[^.;:,]{0,80}?\b(?:angekündigt|mitgeteilt|gesagt|erklärt|berichtet|beschlossen|versprochen|vorgeschlagen|bestellt)\b",
    "fr": r"\b(?:a|ont|avait)(?: déjà)? (?:annoncé|indiqué|dit|déclaré|expliqué|précisé|affirmé|décidé|promis|proposé|commandé)\b",
    "es": r"\b(?:anunci|afirm|explic|inform|declar|asegur|señal|indic|orden)(?:ó|aron)\b|\b(?:dijo|dijeron|prometió|propuso|pidió|decidió|aprobó)\b|\bha (?:anunciado|dicho|decidido|explicado|encargado|prometido|pedido)\b",
    "it": r"\b(?:ha|hanno) (?:annunciato|detto|spiegato|dichiarato|comunicato|deciso|promesso|proposto|chiesto|ordinato)\b",
    "pt": r"\b(?:anunci|afirm|explic|inform|declar|assegur|indic)(?:ou|aram)\b|\b(?:disse|disseram|prometeu|propôs|pediu|decidiu|aprovou)\b",
    "nl": r"\b(?:heeft|hebben)\b[^.;:,]{0,80}?\b(?:aangekondigd|gezegd|gemeld|besloten|beloofd|voorgesteld|besteld)\b",
    "zh": r"宣布|表示|决定|決定|说|說",
    "ja": r"決めた|述べた|発表した|明らかにした|示した|語った|話した|とした|決定した|(?<=公約)した|(?<=約束|提案|要求|主張|表明)した|(?<=訴)えた|(?<=求)めた",
}  # fmt: skip
# "Not before 2028", "kam nicht": what is denied is not done.
_DENIED = {
    "de": r"\b(?:nicht|kein\w*|noch nie|ohne)\b", "fr": r"\b(?:ne|n'\w+|pas|sans|aucun\w*)\b", "es": r"\b(?:no|sin|ningun\w*)\b",
    "it": r"\b(?:non|senza|nessun\w*)\b", "pt": r"\b(?:não|sem|nenhum\w*)\b", "nl": r"\b(?:niet|geen|zonder)\b",
    "zh": r"没|沒|未|尚|不", "ja": r"ない|なかっ|まだ|未",
}  # fmt: skip
# "Est estimée à", "is geschat op": a participle, and yet nothing that was done.
_ESTIMATED = {
    "de": r"\b(?:geschätzt|veranschlagt|beziffert)\b", "fr": r"\b(?:estimé|évalué|chiffré)(?:e|s|es)?\b", "es": r"\b(?:estimad|calculad|cifrad)[oa]s?\b",
    "it": r"\b(?:stimat|calcolat|valutat)[oaie]\b", "pt": r"\b(?:estimad|calculad|avaliad)[oa]s?\b", "nl": r"\b(?:geschat|begroot|geraamd)\b",
}  # fmt: skip


OPEN: dict[str, re.Pattern[str]] = {
    language: pattern(form, re.IGNORECASE) for language, form in _OPEN.items()
}
DONE: dict[str, re.Pattern[str]] = {
    language: pattern(form, re.IGNORECASE) for language, form in _DONE.items()
}
DENIED: dict[str, re.Pattern[str]] = {
    language: pattern(form, re.IGNORECASE) for language, form in _DENIED.items()
}
ESTIMATED: dict[str, re.Pattern[str]] = {
    language: pattern(form, re.IGNORECASE) for language, form in _ESTIMATED.items()
}
SAID: dict[str, re.Pattern[str]] = {
    language: pattern(form, re.IGNORECASE) for language, form in _SAID.items()
}


def tells_done(text: str, start: int, end: int, language: str) -> bool:
    """Whether ``text[start:end]`` tells of something as done that is more than having said or decided it."""
    return DONE[language].search(SAID[language].sub(" ", text[start:end])) is not None


def left_open(text: str, start: int, end: int, language: str) -> str | None:
    """The word by which ``text[start:end]`` leaves open whether a thing happened; to announce a result leaves nothing open."""
    found = OPEN[language].search(SAID[language].sub(" ", text[start:end]))
    return None if found is None else found.group()
