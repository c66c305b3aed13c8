"""Our own sentences to put a form into: by language, and by what the form is.

A sentence has no other number, and puts the form where such a form stands in that language: a count before what
is counted, a date behind the preposition that goes with it. ``counts`` have a noun behind, ``values`` none.
"""

from __future__ import annotations

_EN = {
    "counts": ["The yard built {} boats for the town.", "They moved {} crates to the pier, the clerk said.", "Near the lake stood {} huts."],
    "values": ["The index closed at {}, the exchange said.", "The gauge by the door showed {}.", "The reading fell to {}."],
    "percent": ["Sales changed by {} against the spring.", "The share of green power came to {}.", "A rate of {} was agreed."],
    "money": ["The town paid {} for the bridge.", "The firm stated {} as its result.", "Fares brought in {}, the club said."],
    "measures": ["The device was marked {} by the maker.", "The test gave {} as its result.", "They noted {} on the card."],
    "durations": ["The repair took {} in the end.", "They waited {} for the ferry.", "The strike lasted {}."],
    "dates": ["The bridge opened on {}.", "On {} the ferry sailed again.", "The letter of {} was found in the archive."],
    "months": ["The works began in {}.", "In {} the mill closed.", "The report for {} is late."],
    "times": ["The train leaves at {}.", "At {} the bell rang.", "The meeting began at {} in the hall."],
    "periods": ["The fair runs {} by the lake.", "The office is closed: {}.", "Opening ({}): the whole hall."],
    "years": ["In the year {} the harbour burned.", "The mill was built in {}."],
    "ordinals": ["She finished in {} place.", "It was the {} attempt of the crew."],
}  # fmt: skip
_DE = {
    "counts": ["Die Werft baute {} Boote für die Stadt.", "Man brachte {} Kisten zum Kai, sagte die Verwaltung.", "Am See standen {} Hütten."],
    "values": ["Der Index schloss bei {}, teilte die Börse mit.", "Das Messgerät an der Tür zeigte {} an.", "Der Wert sank auf {}."],
    "percent": ["Der Umsatz änderte sich um {} gegenüber dem Frühling.", "Der Anteil des Ökostroms lag bei {}.", "Vereinbart wurde ein Satz von {}."],
    "money": ["Die Stadt zahlte {} für die Brücke.", "Die Firma nannte {} als Ergebnis.", "Die Fahrkarten brachten {}, sagte der Verein."],
    "measures": ["Auf dem Gerät stand {} als Angabe.", "Die Prüfung ergab {} als Wert.", "Sie schrieben {} auf die Karte."],
    "durations": ["Die Reparatur dauerte am Ende {}.", "Sie warteten {} auf die Fähre.", "Der Streik dauerte {}."],
    "dates": ["Die Brücke öffnete am {}.", "Am {} fuhr die Fähre wieder.", "Der Brief vom {} lag im Archiv."],
    "months": ["Die Arbeiten begannen im {}.", "Im {} schloss die Mühle.", "Der Bericht für {} fehlt."],
    "times": ["Der Zug fährt um {}.", "Um {} läutete die Glocke.", "Die Sitzung begann um {} im Saal."],
    "periods": ["Die Messe am See: {}.", "Das Amt ist geschlossen: {}.", "Geöffnet ({}): der ganze Saal."],
    "years": ["Im Jahr {} brannte der Hafen.", "Seit {} steht die Mühle."],
    "ordinals": ["Es war der {} Versuch der Mannschaft.", "Die {} Fähre fuhr am Abend."],
}  # fmt: skip
_FR = {
    "counts": ["Le chantier a construit {} bateaux pour la ville.", "On a porté {} caisses sur le quai, dit la mairie.", "Au bord du lac se trouvaient {} cabanes."],
    "values": ["L'indice a clôturé à {}, selon la bourse.", "L'appareil de la salle affichait {}.", "La valeur est tombée à {}."],
    "percent": ["Les ventes ont varié de {} par rapport au printemps.", "La part de l'électricité verte atteint {}.", "Un taux de {} a été convenu."],
    "money": ["La ville a payé {} pour le pont.", "La société annonce {} de résultat.", "Les billets ont rapporté {}, dit le club."],
    "measures": ["L'appareil portait la mention {} du fabricant.", "L'essai a donné {} comme résultat.", "Ils ont noté {} sur la fiche."],
    "durations": ["La réparation a duré {} en tout.", "Ils ont attendu le bac {}.", "La grève a duré {}."],
    "dates": ["Le pont a ouvert le {}.", "Le {} le bac est reparti.", "La lettre du {} était aux archives."],
    "months": ["Les travaux ont commencé en {}.", "En {} le moulin a fermé.", "Le rapport de {} manque."],
    "times": ["Le train part à {}.", "À {} la cloche a sonné.", "La séance a commencé à {} dans la salle."],
    "periods": ["La foire au bord du lac : {}.", "Le bureau est fermé : {}.", "Ouverture ({}) : toute la salle."],
    "years": ["En l'an {} le port a brûlé.", "Le moulin a été bâti en {}."],
    "ordinals": ["Il termine à la {} place.", "C'était le {} essai de l'équipe."],
}  # fmt: skip
_ES = {
    "counts": ["El astillero construyó {} barcos para la villa.", "Llevaron {} cajas al muelle, dijo el alcalde.", "Junto al lago había {} casetas."],
    "values": ["El índice cerró en {}, según la bolsa.", "El aparato de la sala marcaba {}.", "El valor cayó a {}."],
    "percent": ["Las ventas variaron un {} frente a la primavera.", "La parte de energía verde llegó al {}.", "Se acordó una tasa del {}."],
    "money": ["La villa pagó {} por el puente.", "La empresa declaró {} como resultado.", "Los billetes dejaron {}, dijo el club."],
    "measures": ["El aparato llevaba la marca {} del fabricante.", "La prueba dio {} como resultado.", "Anotaron {} en la ficha."],
    "durations": ["La reparación duró {} en total.", "Esperaron {} al transbordador.", "La huelga duró {}."],
    "dates": ["El puente abrió el {}.", "El {} volvió a salir el barco.", "La carta del {} estaba en el archivo."],
    "months": ["Las obras empezaron en {}.", "En {} cerró el molino.", "Falta el informe de {}."],
    "times": ["El tren sale a las {}.", "A las {} sonó la campana.", "La sesión empezó a las {} en la sala."],
    "periods": ["La feria junto al lago: {}.", "La oficina está cerrada: {}.", "Horario ({}): toda la sala."],
    "years": ["En el año {} ardió el puerto.", "El molino se construyó en {}."],
    "ordinals": ["Fue el {} intento del equipo.", "Quedó en {} lugar."],
}  # fmt: skip
_IT = {
    "counts": ["Il cantiere ha costruito {} barche per la città.", "Hanno portato {} casse al molo, dice il comune.", "Sul lago c'erano {} capanne."],
    "values": ["L'indice ha chiuso a {}, secondo la borsa.", "Lo strumento della sala segnava {}.", "Il valore è sceso a {}."],
    "percent": ["Le vendite sono variate del {} rispetto alla primavera.", "La quota di energia verde è arrivata al {}.", "È stato deciso un tasso del {}."],
    "money": ["La città ha pagato {} per il ponte.", "La ditta ha indicato {} come risultato.", "I biglietti hanno portato {}, dice il club."],
    "measures": ["Sull'apparecchio c'era {} del fabbricante.", "La prova ha dato {} come risultato.", "Hanno scritto {} sulla scheda."],
    "durations": ["La riparazione è durata {} in tutto.", "Hanno aspettato il traghetto {}.", "Lo sciopero è durato {}."],
    "dates": ["Il ponte è stato aperto il {}.", "Il {} il traghetto è ripartito.", "La lettera del {} era in archivio."],
    "months": ["I lavori sono cominciati a {}.", "A {} il mulino ha chiuso.", "Manca il rapporto di {}."],
    "times": ["Il treno parte alle {}.", "Alle {} suonò la campana.", "La seduta cominciò alle {} nella sala."],
    "periods": ["La fiera sul lago: {}.", "L'ufficio è chiuso: {}.", "Apertura ({}): tutta la sala."],
    "years": ["Nell'anno {} bruciò il porto.", "Il mulino fu costruito nel {}."],
    "ordinals": ["Fu il {} tentativo della squadra.", "Arrivò al {} posto."],
}  # fmt: skip
_PT = {
    "counts": ["O estaleiro construiu {} barcos para a vila.", "Levaram {} caixas para o cais, disse a câmara.", "Junto ao lago havia {} cabanas."],
    "values": ["O índice fechou em {}, segundo a bolsa.", "À noite o aparelho marcava {}.", "O valor caiu para {}."],
    "percent": ["As vendas variaram {} em relação à primavera.", "A parte de energia verde chegou a {}.", "Foi acordada uma taxa de {}."],
    "money": ["A vila pagou {} pela ponte.", "A empresa declarou {} como resultado.", "Os bilhetes renderam {}, disse o clube."],
    "measures": ["O aparelho tinha a marca {} do fabricante.", "O teste deu {} como resultado.", "Anotaram {} na ficha."],
    "durations": ["A reparação demorou {} ao todo.", "Esperaram {} pela balsa.", "A greve durou {}."],
    "dates": ["A ponte abriu em {}.", "Em {} a balsa voltou a sair.", "A carta de {} estava no arquivo."],
    "months": ["As obras começaram em {}.", "Em {} o moinho fechou.", "Falta o relatório de {}."],
    "times": ["O trem sai às {}.", "Às {} tocou o sino.", "A sessão começou às {} na sala."],
    "periods": ["A feira junto ao lago: {}.", "O escritório está fechado: {}.", "Horário ({}): toda a sala."],
    "years": ["No ano de {} o porto ardeu.", "O moinho foi construído em {}."],
    "ordinals": ["Foi o {} barco da tarde.", "Ficou em {} lugar."],
}  # fmt: skip
_NL = {
    "counts": ["De werf bouwde {} boten voor de stad.", "Men bracht {} kisten naar de kade, zei de gemeente.", "Aan het meer stonden {} hutten."],
    "values": ["De index sloot op {}, meldde de beurs.", "De meter bij de deur gaf {} aan.", "De waarde daalde naar {}."],
    "percent": ["De omzet veranderde met {} ten opzichte van het voorjaar.", "Het aandeel groene stroom kwam uit op {}.", "Er werd een tarief van {} afgesproken."],
    "money": ["De stad betaalde {} voor de brug.", "Het bedrijf noemde {} als resultaat.", "De kaartjes brachten {} op, zei de club."],
    "measures": ["Op het toestel stond {} van de maker.", "De proef gaf {} als uitkomst.", "Ze schreven {} op de kaart."],
    "durations": ["De reparatie duurde uiteindelijk {}.", "Ze wachtten {} op de pont.", "De staking duurde {}."],
    "dates": ["De brug ging open op {}.", "Op {} voer de pont weer.", "De brief van {} lag in het archief."],
    "months": ["De werken begonnen in {}.", "In {} sloot de molen.", "Het verslag van {} ontbreekt."],
    "times": ["De trein vertrekt om {}.", "Om {} luidde de klok.", "De zitting begon om {} in de zaal."],
    "periods": ["De beurs aan het meer: {}.", "Het kantoor is dicht: {}.", "Open ({}): de hele zaal."],
    "years": ["In het jaar {} brandde de haven.", "De molen is gebouwd in {}."],
    "ordinals": ["Het was de {} poging van de ploeg.", "Ze eindigde op de {} plaats."],
}  # fmt: skip
_ZH = {
    "counts": ["船厂为该市建造了{}艘船。", "码头上有{}箱货物。", "湖边有{}座小屋。"],
    "values": ["指数收于{}。", "仪表显示{}。", "数值降至{}。"],
    "percent": ["销售额变化了{}。", "绿色电力占{}。", "商定的费率为{}。"],
    "money": ["该市为大桥支付了{}。", "公司公布的结果为{}。", "票款收入为{}。"],
    "measures": ["设备上标着{}。", "试验结果为{}。", "他们在卡片上写下{}。"],
    "durations": ["修理用了{}。", "他们等渡轮等了{}。", "罢工持续了{}。"],
    "dates": ["大桥于{}开通。", "{}，渡轮再次启航。", "{}的信在档案馆里。"],
    "months": ["工程始于{}。", "{}，磨坊关闭了。", "缺少{}的报告。"],
    "times": ["火车于{}发车。", "{}，钟声响起。", "会议于{}在大厅开始。"],
    "periods": ["湖边的集市：{}。", "办公室关闭：{}。", "开放（{}）：整个大厅。"],
    "years": ["{}，港口起火。"],
    "ordinals": ["这是船队的{}次尝试。"],
}  # fmt: skip
_JA = {
    "counts": ["造船所は町のために{}隻の船を造った。", "埠頭に{}箱の荷物を運んだ。", "湖のほとりに{}軒の小屋があった。"],
    "values": ["指数は{}で引けた。", "計器は{}を示した。", "値は{}に下がった。"],
    "percent": ["売上高は{}変化した。", "再生可能電力の割合は{}だった。", "料率は{}と決まった。"],
    "money": ["町は橋に{}を払った。", "会社の発表した結果は{}だった。", "切符の売り上げは{}だった。"],
    "measures": ["機器には{}と書かれていた。", "試験の結果は{}だった。", "カードに{}と記した。"],
    "durations": ["修理には{}かかった。", "渡し船を{}待った。", "ストライキは{}続いた。"],
    "dates": ["橋は{}に開通した。", "{}に渡し船は再び出た。", "{}の手紙は資料館にあった。"],
    "months": ["工事は{}に始まった。", "{}に水車小屋は閉まった。", "{}の報告がまだない。"],
    "times": ["列車は{}に出る。", "{}に鐘が鳴った。", "会議は{}に広間で始まった。"],
    "periods": ["湖畔の市：{}。", "役所は休み：{}。", "開場（{}）：全館。"],
    "years": ["{}に港が焼けた。"],
    "ordinals": ["それは船団の{}の試みだった。"],
}  # fmt: skip
CARRIERS: dict[str, dict[str, list[str]]] = {
    "en": _EN, "de": _DE, "fr": _FR, "es": _ES, "it": _IT, "pt": _PT, "nl": _NL, "zh": _ZH, "ja": _JA,
}  # fmt: skip
