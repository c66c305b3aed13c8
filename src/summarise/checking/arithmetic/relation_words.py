"""Words of other languages that name how a number hangs together with others: more, left, in all, later, a share.

Closed lists of common words and beginnings of words (``*``), as the grammars of the languages give them. They stand
before a number or behind it in its clause; ``level`` stands right before it, ``more`` and ``less`` tell which way a change went.
"""

from __future__ import annotations

from summarise.quantities.named import NamedTuple


class Words(NamedTuple):
    """The words of one language by what they name, each list parted by blanks; "_" is a blank within one."""

    gap: str
    total: str
    times: str
    later: str
    level: str
    share: str
    each: str
    more: str
    less: str


LANGUAGES: dict[str, Words] = {
    "de": Words(
        gap="verteuer* verbillig* um plus minus weiter* zusätzlich* noch übrig* rest restlich* abstand vorsprung differenz unterschied anstieg* rückgang* zuwachs* "
        "zunahme abnahme stieg* gestiegen sank* sinken gesunken fiel* fallen gefallen wuchs* gewachsen wächst legte* zulegt* verlor* verliert verlieren "
        "gewann* gewinn* kürz* gekürzt erhöh* senk* gesenkt steig* schrumpf* spar* gespart nicht ohne mehr weniger höher niedriger größer kleiner "
        "länger kürzer teurer billiger günstiger älter jünger über unter fehl* verfehlt* bleib* verbleib* lücke überschuss vor hinter getrennt",
        total="insgesamt zusammen gesamt* summe beide* alle aller allen macht ergibt beläuft belaufen darunter davon addiert einschließlich inklusive",
        times="jahr jährlich monatlich täglich wöchentlich monat woche tag pro je kost* wert hochgerechnet zahl*",
        later="später nach vor seit jahre* lang dauer* binnen innerhalb zwischen früher danach monate* tage* wochen stunden",
        level="von auf aus zuvor bisher jetzt nun derzeit bei gegenüber statt als waren war sind noch nach anstatt liegt lag",
        share="verteuer* verbillig* anteil* prozent rund etwa knapp fast gut mehr weniger plus minus stieg* sank* fiel* wuchs* ging* brach* teil* hälfte drittel viertel entspricht "
        "quote um über unter steig* sink* rückgang anstieg zuwachs der_ des_ ",
        each="je pro jeder jede jedes jeweils durchschnitt* schnitt mittel",
        more="verteuer* mehr höher stieg* gestiegen wuchs* gewachsen zuwachs plus anstieg teurer zulegt* legte erhöh* angehoben steiger* gesteigert",
        less="verbillig* weniger niedriger sank* gesunken fiel* gefallen rückgang minus billiger verlor* schrumpf* einbruch brach kürz* gekürzt senk* gesenkt verringer* reduzier*",
    ),
    "fr": Words(
        gap="renchéri* enchéri* derrière devant au-dessus au-dessous plus moins de_plus de_moins écart différence supplémentaire* autre* reste* restant* hausse baisse recul* augment* diminu* progress* gagn* "
        "perd* perte* perdu* gain* avance retard surplus excédent déficit manque* encore sans pas supérieur* inférieur* devance* dépass* réduir* réduit* "
        "réduction ramen* économi* majorité solde s'effondr* chut* bond* grimp* de_trop de_mieux ajout*",
        total="total* ensemble somme tous toutes deux cumul* compris dont confondu* globale* soit",
        times="an année mois semaine jour chaque annuel* mensuel* par coût* coûte* vaut valeur",
        later="après plus_tard avant depuis durant pendant dur* ans mois jours semaines entre dans âge",
        level="à de contre était étaient reste* atteint atteindre aujourd'hui auparavant jusqu'à sur est sont avait aurait désormais",
        share="renchéri* enchéri* part pourcentage environ près plus moins hausse baisse recul* augment* diminu* progress* moitié tiers quart représent* soit équivaut taux sur des du les_ ",
        each="chaque chacun* par moyenne",
        more="renchéri* plus hausse augment* progress* grimp* bond* gagn* supérieur* relev*",
        less="moins baisse recul* diminu* chut* perd* inférieur* réduit* réduire abaiss*",
    ),
    "es": Words(
        gap="encarec* abarat* encima debajo detrás delante menos más menos diferencia adicional* otro* otra* resto restante* queda* quedar* aument* sub* baj* cay* caí* cae* crec* creci* descen* reduc* reduj* redujo gan* "
        "perd* pierd* pérdida* ventaja brecha superávit déficit falta* todavía aún sin no mayor menor superior inferior ahorr* recort* supera* exced* sumó sumar* añad* "
        "vacante* sobran",
        total="total* suma* conjunto juntos juntas ambos ambas todos todas incluid* entre",
        times="año años mes semana día anual* mensual* diari* por cada cuest* vale valor",
        later="después antes desde durante tras hace años meses días semanas entre dentro en",
        level="a de hasta frente_a contra era eran ahora queda* quedar* quedan está están anterior* hoy sigue* fue",
        share="encarec* abarat* parte porcentaje cerca casi más menos aument* sub* baj* cay* crec* descen* reduc* mitad tercio cuarta representa* equivale* tasa fue* del los_ son",
        each="cada por media promedio",
        more="encarec* más aument* sub* crec* ganan ganó alza",
        less="abarat* menos baj* cay* descen* reduc* reduj* perd* pierd* caída recort* rebaj*",
    ),
    "it": Words(
        gap="rincar* dietro davanti sopra sotto distacco più meno differenza ulterior* altr* resto restant* rest* aument* sal* calo cal* scend* sces* cresc* cresciut* diminu* ridu* ridott* guadagn* perd* pers* "
        "vantaggio divario scarto avanzo disavanzo deficit manca* ancora senza non superior* inferior* risparmi* taglia* tagli* super* di_troppo",
        total="total* somma insieme complessiv* entramb* tutti tutte compres* tra cumulat*",
        times="anno mese settimana giorno annu* mensil* giornalier* per ogni cost* val*",
        later="dopo prima da durante fa anni mesi giorni settimane tra entro in",
        level="a al da dal dai di contro era erano ora rest* resta restano rispetto fino",
        share="rincar* quota percentuale circa quasi più meno aument* calo cal* cresc* diminu* metà terzo quarto rappresenta* pari tasso dei degli delle del",
        each="ogni ciascun* per media",
        more="rincar* più aument* sal* cresc* guadagn* rialzo",
        less="meno calo cal* scend* sces* diminu* ridu* perd* pers* ribasso tagli*",
    ),
    "pt": Words(
        gap="encarec* embarat* atrás frente acima abaixo mais menos diferença adicional* outr* resto restante* rest* aument* sub* queda cai* caiu* cresc* diminu* desc* reduz* redução ganh* perd* vantagem défice "
        "déficit superávit excedente falta* ainda sem não superior* inferior* poup* cort* super*",
        total="total soma conjunto juntos juntas ambos ambas todos todas incluíd* entre",
        times="ano mês semana dia anua* mensa* diári* por cada cust* vale valor",
        later="depois antes desde durante após há anos meses dias semanas entre em",
        level="a ao para de contra era eram agora fica* ficou resta* restam até",
        share="encarec* embarat* parte percentagem porcentagem cerca quase mais menos aument* sub* queda cresc* diminu* metade terço quarto representa* equivale* taxa dos das do",
        each="cada por média",
        more="encarec* mais aument* sub* cresc* ganh* alta",
        less="embarat* menos queda cai* caiu* desc* diminu* reduz* perd*",
    ),
    "nl": Words(
        gap="achter voor boven onder gat meer minder verschil extra andere* rest resterend* blijv* blijf* over stijg* steeg gestegen dal* daal* gedaald groei* gegroeid nam* afname toename kromp* "
        "won* win* verlies* verloor voorsprong achterstand overschot tekort nog zonder niet geen hoger lager duurder goedkoper langer korter bespaar* "
        "bezuinig* verhoog* verlaag* plus min",
        total="totaal samen opgeteld som beide* alle in_totaal waaronder inclusief",
        times="jaar maand week dag jaarlijks* maandelijks* dagelijks* per elk* kost* waard*",
        later="later na voor sinds jaar maanden dagen weken tussen binnen lang duur*",
        level="van naar op tot uit tegen was waren nu nog bij staat stond",
        share="deel aandeel procent ongeveer bijna ruim meer minder steeg daalde groei* helft derde kwart van_de ofwel",
        each="elk* ieder* per gemiddeld*",
        more="meer hoger steeg stijg* gestegen groei* duurder toename plus",
        less="minder lager daal* gedaald dal* verlies* verloor goedkoper afname min",
    ),
    # Not parted by blanks: these are looked for anywhere.
    "zh": Words(
        gap="多 少 增 减 減 降 升 涨 漲 跌 高 低 差 余下 剩 还有 還有 仍 尚 其余 其餘 另 没 沒 未 领先 領先 落后 落後 超出 短 长 長 以外 之外 缩 縮 缺 追回 扩 擴 "
        "恢复 恢復 其他 国内 國內 只有 早 晚 距 大 小",
        total="共 总 總 合 全部 加起来 加起來 都 计 計 及 和",
        times="年 月 天 周 日 每 总 總 共 额 額 价 價",
        later="年 后 後 前 来 來 间 間 历时 歷時 相隔 长达 長達 月 天 期间 期間 至 时 時",
        level="从 從 到 至 为 為 达 達 是 由 自 的 有 原 在 剩 出 了 过 過",
        share="占 佔 比例 成 率 增 减 減 降 升 涨 漲 跌 多 少 约 約 近 一半 达 達 的 中 里",
        each="每 平均 人均 各 均",
        more="多 增 升 涨 漲 高 扩 擴 提",
        less="少 减 減 降 跌 低 缩 縮 滑",
    ),
    "ja": Words(
        gap="差 増 減 上 下 高 低 多 少 残 ほか 他 短 長 早 遅 安 ない なかった 以外 離 追加 さらに 伸 縮 広 狭 超 あと のこ 戻 より 引き 勝 負 まだ 復旧",
        total="合 計 総 全 まで 両 あわせ 共 延べ",
        times="年 月 日 週 ごと 毎 総 額 費 計",
        later="年 後 前 間 以来 ぶり かけ から 月 日 時間 まで",
        level="は が を に から で の だった 円 と",
        share="割合 占 率 増 減 伸 落 ほぼ 約 分 のうち 割 半 は が の を",
        each="あたり 当たり 平均 ずつ 毎 ごと",
        more="増 上 高 多 伸 拡",
        less="減 下 低 少 落 縮 安 短",
    ),
}
UNSPACED = frozenset({"zh", "ja"})
"""Languages whose words no blanks part."""
