"""Words of other languages that name how a number hangs together with others: more, left, in all, later, a share.

Closed lists of common words and beginnings of words (``*``), as the grammars of the languages give them. They stand
before a number or behind it in its clause; ``level`` stands right before it, ``more`` and ``less`` tell which way a change went.
"""

from __future__ import annotations

from typing import NamedTuple


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
        gap="um plus minus weiter* zusätzlich* noch übrig* rest restlich* abstand vorsprung differenz unterschied anstieg* rückgang* zuwachs* "
        "zunahme abnahme stieg* gestiegen sank* sinken gesunken fiel* fallen gefallen wuchs* gewachsen wächst legte* zulegt* verlor* verliert verlieren "
        "gewann* gewinn* kürz* gekürzt erhöh* senk* gesenkt steig* schrumpf* spar* gespart nicht ohne mehr weniger höher niedriger größer kleiner "
        "länger kürzer teurer billiger günstiger älter jünger über unter fehl* verfehlt* bleib* verbleib* lücke überschuss vor hinter getrennt",
        total="insgesamt zusammen gesamt* summe beide* alle aller allen macht ergibt beläuft belaufen darunter davon addiert einschließlich inklusive",
        times="jahr jährlich monatlich täglich wöchentlich monat woche tag pro je kost* wert hochgerechnet zahl*",
        later="später nach vor seit jahre* lang dauer* binnen innerhalb zwischen früher danach monate* tage* wochen stunden",
        level="von auf aus zuvor bisher jetzt nun derzeit bei gegenüber statt als waren war sind noch nach anstatt liegt lag",
        share="anteil* prozent rund etwa knapp fast gut mehr weniger plus minus stieg* sank* fiel* wuchs* ging* brach* teil* hälfte drittel viertel entspricht "
        "quote um über unter steig* sink* rückgang anstieg zuwachs der_ des_ ",
        each="je pro jeder jede jedes jeweils durchschnitt* schnitt mittel",
        more="mehr höher stieg* gestiegen wuchs* gewachsen zuwachs plus anstieg teurer zulegt* legte",
        less="weniger niedriger sank* gesunken fiel* gefallen rückgang minus billiger verlor* schrumpf* einbruch brach",
    ),
    "fr": Words(
        gap="plus moins de_plus de_moins écart différence supplémentaire* autre* reste* restant* hausse baisse recul* augment* diminu* progress* gagn* "
        "perd* perte* perdu* gain* avance retard surplus excédent déficit manque* encore sans pas supérieur* inférieur* devance* dépass* réduir* réduit* "
        "réduction ramen* économi* majorité solde s'effondr* chut* bond* grimp* de_trop de_mieux ajout*",
        total="total* ensemble somme tous toutes deux cumul* compris dont confondu* globale* soit",
        times="an année mois semaine jour chaque annuel* mensuel* par coût* coûte* vaut valeur",
        later="après plus_tard avant depuis durant pendant dur* ans mois jours semaines entre dans âge",
        level="à de contre était étaient reste* atteint atteindre aujourd'hui auparavant jusqu'à sur est sont avait aurait désormais",
        share="part pourcentage environ près plus moins hausse baisse recul* augment* diminu* progress* moitié tiers quart représent* soit équivaut taux sur des du les_ ",
        each="chaque chacun* par moyenne",
        more="plus hausse augment* progress* grimp* bond* gagn* supérieur*",
        less="moins baisse recul* diminu* chut* perd* inférieur* réduit* réduire",
    ),
    "es": Words(
        gap="más menos diferencia adicional* otro* otra* resto restante* queda* quedar* aument* sub* baj* cay* caí* cae* crec* creci* descen* reduc* reduj* redujo gan* "
        "perd* pierd* pérdida* ventaja brecha superávit déficit falta* todavía aún sin no mayor menor superior inferior ahorr* recort* supera* exced* sumó sumar* añad* "
        "vacante* sobran",
        total="total* suma* conjunto juntos juntas ambos ambas todos todas incluid* entre",
        times="año años mes semana día anual* mensual* diari* por cada cuest* vale valor",
        later="después antes desde durante tras hace años meses días semanas entre dentro en",
        level="a de hasta frente_a contra era eran ahora queda* quedar* quedan está están anterior* hoy sigue* fue",
        share="parte porcentaje cerca casi más menos aument* sub* baj* cay* crec* descen* reduc* mitad tercio cuarta representa* equivale* tasa fue* del los_ son",
        each="cada por media promedio",
        more="más aument* sub* crec* ganan ganó alza",
        less="menos baj* cay* descen* reduc* reduj* perd* pierd* caída",
    ),
    "it": Words(
        gap="più meno differenza ulterior* altr* resto restant* rest* aument* sal* calo cal* scend* sces* cresc* cresciut* diminu* ridu* ridott* guadagn* perd* pers* "
        "vantaggio divario scarto avanzo disavanzo deficit manca* ancora senza non superior* inferior* risparmi* taglia* tagli* super* di_troppo",
        total="total* somma insieme complessiv* entramb* tutti tutte compres* tra cumulat*",
        times="anno mese settimana giorno annu* mensil* giornalier* per ogni cost* val*",
        later="dopo prima da durante fa anni mesi giorni settimane tra entro in",
        level="a al da dal dai di contro era erano ora rest* resta restano rispetto fino",
        share="quota percentuale circa quasi più meno aument* calo cal* cresc* diminu* metà terzo quarto rappresenta* pari tasso dei degli delle del",
        each="ogni ciascun* per media",
        more="più aument* sal* cresc* guadagn* rialzo",
        less="meno calo cal* scend* sces* diminu* ridu* perd* pers* ribasso",
    ),
    "pt": Words(
        gap="mais menos diferença adicional* outr* resto restante* rest* aument* sub* queda cai* caiu* cresc* diminu* desc* reduz* redução ganh* perd* vantagem défice "
        "déficit superávit excedente falta* ainda sem não superior* inferior* poup* cort* super*",
        total="total soma conjunto juntos juntas ambos ambas todos todas incluíd* entre",
        times="ano mês semana dia anua* mensa* diári* por cada cust* vale valor",
        later="depois antes desde durante após há anos meses dias semanas entre em",
        level="a ao para de contra era eram agora fica* ficou resta* restam até",
        share="parte percentagem porcentagem cerca quase mais menos aument* sub* queda cresc* diminu* metade terço quarto representa* equivale* taxa dos das do",
        each="cada por média",
        more="mais aument* sub* cresc* ganh* alta",
        less="menos queda cai* caiu* desc* diminu* reduz* perd*",
    ),
    "nl": Words(
        gap="meer minder verschil extra andere* rest resterend* blijv* blijf* over stijg* steeg gestegen dal* daal* gedaald groei* gegroeid nam* afname toename kromp* "
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
}
