"""Words for persons, and for what lasts: "le joueur de 29 ans" is so old, "le contrat de 4 ans" runs so long.

Who has an age is an open class: most of its words are told by their endings, the others are listed. What lasts is told by the
endings of abstract nouns and by a list; a phrase that holds one of these words is about no person.
"""

from __future__ import annotations

from summarise.quantities.lexicon import WordSets

# The endings of words for persons, without those that stand for much else.
_ENDINGS = {
    "de": ("er", "erin", "ist", "istin", "ent", "entin", "ant", "antin", "eur", "euse", "ologe", "ologin", "mann", "frau", "ling"),
    "fr": (
        "eur", "euse", "trice", "ien", "ienne", "iste", "ois", "oise", "ais", "aise", "ain", "aine", "ant", "ante", "ier", "ière",
        "aire", "ologue", "ographe", "eau-père", "ard",
    ),
    "es": (
        "or", "ora", "triz", "ista", "ero", "era", "ano", "ana", "és", "esa", "ario", "aria", "ante", "ente", "ólogo", "óloga", "ógrafo",
        "ógrafa", "eño", "eña",
    ),
    "it": (
        "tore", "trice", "sore", "ista", "iere", "iera", "ano", "ana", "ese", "ario", "aria", "ante", "ente", "ologo", "ologa", "ografo",
        "ografa", "aio", "aia",
    ),
    "pt": (
        "or", "ora", "triz", "ista", "eiro", "eira", "ano", "ana", "ês", "esa", "ário", "ária", "ante", "ente", "ólogo", "óloga", "ógrafo",
        "ógrafa", "eiro", "enho", "enha",
    ),
    "nl": ("er", "ster", "ist", "iste", "ent", "ente", "ant", "ante", "eur", "euse", "oloog", "ologe", "man", "vrouw", "aar", "ling", "ier", "aan"),
}  # fmt: skip
# With such an ending, and no persons.
_OTHERS = WordSets(
    {
        "de": """
            sommer winter wasser fenster zimmer muster register kloster semester muster dauer mauer steuer feuer alter monster januar oktober november dezember
            september ander andere über unter hinter oder aber immer wieder später früher element moment parlament dokument medikament instrument fundament
            prozent zement kontinent konsonant diamant restaurant elefant frist lust last""",
        "fr": """
            valeur erreur chaleur longueur largeur hauteur profondeur couleur douleur peur fleur cœur secteur moteur facteur compteur ordinateur
            ascenseur intérieur extérieur supérieur inférieur antérieur bonheur malheur honneur ardeur lueur rumeur ampleur vigueur grandeur
            semaine domaine plaine fontaine laine demain main pain terrain train gain certain certaine prochain prochaine lendemain montant
            instant restaurant volant courant carburant diamant avant durant pendant devant maintenant cependant autant tant pourtant important
            importante suivant suivante constant restant croissant croissante premier dernier janvier février quartier papier hier entier chantier
            dossier calendrier courrier métier atelier fichier particulier régulier acier première dernière carrière rivière lumière manière
            prière bière matière frontière entière croisière barrière salaire anniversaire horaire affaire formulaire scolaire solaire itinéraire
            inventaire faire plaire contraire nécessaire supplémentaire catalogue dialogue retard regard hasard standard milliard mais jamais désormais mois
            fois bois choix trois entretien bien rien maintien soutien combien lien chien ancien ancienne""",
        "es": """
            valor error sector motor interior exterior anterior posterior superior inferior amor dolor calor color favor alrededor vapor rigor honor terror temor
            rumor sabor factor tractor ascensor ordenador televisor comedor corredor mejor peor hora ahora demora mora aurora enero febrero dinero
            número acero cero primero tercero pero sendero crucero tablero agujero aguacero primera tercera manera carrera era cartera carretera
            frontera espera bandera madera escalera ladera entera fuera cualquiera ribera quisiera verano semana mañana ventana campana manzana
            pestana grano plano temprano mano lejano cercano empresa mesa presa sorpresa promesa deuda interés estrés mes después salario horario diario
            aniversario calendario escenario seminario necesario durante adelante importante restante bastante delante constante mediante instante
            volante guante continente ambiente siguiente reciente corriente expediente puente fuente permanente frente suficiente equivalente
            diferente existente creciente mente gente diseño sueño empeño desempeño""",
        "it": """
            settore motore fattore valore errore attore- reattore vettore superiore inferiore maggiore minore autostrada pista vista lista rivista intervista
            provvista conquista quartiere cantiere bicchiere dovere potere piacere giornaliero maniera bandiera carriera frontiera intera
            settimana montagna strana lontano piano mano grano uragano vulcano invano mese paese spese francese- orario salario calendario anniversario scenario
            diario vario vari necessario durante restante importante costante davanti istante continente ambiente seguente recente corrente
            permanente presente gente niente mente sufficiente equivalente differente esistente crescente gennaio febbraio acciaio paio migliaio
            centinaio operario""",
        "pt": """
            valor erro setor motor interior exterior anterior posterior superior inferior amor dor calor cor favor redor vapor rigor honra terror temor rumor
            sabor fator trator elevador computador televisor corredor melhor pior hora agora demora embora fora janeiro fevereiro dinheiro primeiro
            terceiro inteiro cruzeiro primeira terceira inteira maneira carreira fronteira madeira bandeira feira cadeira semana ano plano oceano
            piano humano urbano empresa mesa surpresa despesa defesa mês salário horário diário aniversário calendário cenário seminário necessário
            durante adiante importante restante bastante constante mediante instante volante continente ambiente seguinte recente corrente
            expediente ponte fonte permanente frente suficiente equivalente diferente existente crescente mente gente desenho desempenho""",
        "nl": """
            zomer winter water venster kamer nummer cijfer later eerder verder ander meer keer weer oever rivier papier manier plezier kwartier element
            moment parlement document instrument procent continent restaurant diamant krant kant klant- jaar maar waar haar daar zwaar gevaar
            bezwaar voorjaar najaar aan dan van kan vulkaan oceaan baan gaan staan vaan""",
    }
)
_PERSONS = WordSets(
    {
        "de": """
            mann frau mädchen junge kind baby sohn bruder schwester ehefrau witwe witwer freund freundin zeuge zeugin opfer angeklagte angeklagter
            angeklagten beschuldigte beschuldigter verdächtige verdächtiger tatverdächtige tatverdächtiger verletzte verletzter tote toter
            beamte beamter beamtin abgeordnete abgeordneter kranke jugendliche jugendlicher deutsche deutscher franzose französin brite britin
            türke türkin russe russin pole polin däne schwede senator professor autor direktor chef chefin arzt ärztin anwalt anwältin koch köchin bauer bäuerin profi star
            senior seniorin person mensch greis""",
        "fr": """
            homme femme garçon fille fillette enfant bébé jeune adolescent adolescente ado père mère fils frère sœur oncle tante neveu nièce cousin cousine
            mari épouse époux veuf veuve ami amie voisin voisine personne retraité retraitée étudiant étudiante élève accusé accusée prévenu
            prévenue détenu détenue condamné suspect suspecte victime blessé blessée mort disparu disparue député députée maire ministre
            président présidente élu élue avocat avocate juge procureure médecin professeure chef cheffe patron patronne cadre employé employée
            soldat officier roi reine prince princesse pape prêtre évêque athlète pilote gardien gardienne défenseur attaquant ailier latéral
            milieu buteur capitaine recrue international internationale pensionnaire star champion championne interprète artiste poète écrivain
            écrivaine peintre belge suisse russe turc turque grec grecque espagnol espagnole allemand allemande danois suédois suédoise argentin
            argentine marocain anglo-saxon corse basque québécois star vedette pivot talonneur pilier""",
        "es": """
            hombre mujer niño niña joven chico chica muchacho muchacha bebé adolescente anciano anciana padre madre hijo hija hermano hermana tío tía sobrino sobrina
            primo prima marido esposa esposo viudo viuda amigo amiga novio novia vecino vecina persona jubilado jubilada estudiante alumno alumna
            acusado acusada detenido detenida condenado condenada imputado imputada investigado investigada sospechoso sospechosa víctima herido
            herida muerto fallecido fallecida desaparecido desaparecida diputado diputada alcalde alcaldesa ministro ministra presidenta abogado
            abogada juez jueza fiscal médico médica jefe jefa empleado empleada soldado policía rey reina príncipe princesa papa obispo atleta piloto
            defensa central lateral extremo mediocentro centrocampista guardameta internacional técnico técnica político política campeón campeona
            tenista ciclista poeta músico música filósofo científico científica francés inglés alemán alemana español española argentino argentina
            brasileño chileno chilena colombiano uruguayo uruguaya sueco sueca ruso rusa turco turca griego griega suizo suiza danés danesa
            boxeador líder estrella actriz agente guardia campesino campesina asesino""",
        "it": """
            uomo donna ragazzo ragazza bambino bambina bimbo bimba giovane neonato neonata adolescente anziano anziana padre madre figlio figlia fratello
            sorella zio zia nipote cugino cugina marito moglie vedovo vedova amico amica fidanzato fidanzata vicino vicina persona pensionato
            pensionata studente studentessa alunno alunna accusato accusata imputato imputata indagato indagata arrestato arrestata detenuto
            detenuta condannato vittima ferito ferita morto deputato deputata sindaco sindaca ministro ministra presidente avvocato avvocata giudice
            medico capo impiegato impiegata soldato re regina principe principessa papa prete vescovo atleta pilota difensore portiere attaccante
            esterno terzino mediano mezzala centrale trequartista punta tecnico campione campionessa tennista ciclista poeta musicista filosofo
            scienziato scienziata inglese francese tedesco tedesca spagnolo spagnola argentino argentina brasiliano svizzero svizzera russo russa
            turco greco belga svedese danese politico politica attrice cantante killer boss leader operaio operaia agricoltore""",
        "pt": """
            homem mulher menino menina jovem garoto garota rapaz moça bebê bebé adolescente idoso idosa pai mãe filho filha irmão irmã tio tia sobrinho sobrinha
            primo prima marido esposa esposo viúvo viúva amigo amiga namorado namorada vizinho vizinha pessoa criança aposentado aposentada
            reformado reformada estudante aluno aluna acusado acusada detido detida preso presa condenado condenada réu ré suspeito suspeita
            investigado vítima ferido ferida morto desaparecido deputado deputada prefeito prefeita ministro ministra presidente advogado advogada
            juiz juíza médico médica chefe empregado empregada soldado policial polícia rei rainha príncipe princesa papa padre bispo atleta piloto
            zagueiro goleiro atacante lateral volante meia ponta técnico técnica campeão campeã poeta músico filósofo cientista francês inglês alemão
            alemã espanhol espanhola argentino argentina brasileiro uruguaio chileno colombiano sueco sueca russo russa turco grego suíço
            defesa-central médio extremo avançado guarda-redes líder político atriz agente apresentador assassino""",
        "nl": """
            man vrouw jongen meisje kind baby jongere tiener puber bejaarde vader moeder zoon dochter broer zus oom tante neef nicht echtgenoot echtgenote
            weduwe weduwnaar vriend vriendin buurman buurvrouw persoon gepensioneerde student studente leerling verdachte slachtoffer gewonde
            veroordeelde gevangene kamerlid burgemeester minister premier advocaat advocate rechter arts dokter chef koning koningin prins prinses
            paus priester bisschop atleet atlete piloot verdediger middenvelder spits keeper doelman kapitein trainer coach kampioene kampioen
            dichter schrijver brit britse fransman française duitser belg spanjaard italiaan deen zweed rus turk pool amerikaan international
            politicus politica senator professor actrice zangeres boer boerin getuige held heldin kopman""",
    }
)  # fmt: skip
# What lasts: endings of abstract nouns, and words.
_ABSTRACT = {
    "de": ("ung", "heit", "keit", "schaft", "tion", "zeit", "dauer", "strafe", "haft", "frist", "phase", "vertrag", "vertrags", "periode"),
    "fr": ("tion", "sion", "ment", "ité", "ance", "ence", "isme", "ure", "age", "ude", "tié"),
    "es": ("ción", "sión", "miento", "mento", "dad", "tad", "ancia", "encia", "aje", "ismo", "ura", "anza"),
    "it": ("zione", "sione", "mento", "tà", "anza", "enza", "aggio", "ismo", "ura", "itù"),
    "pt": ("ção", "são", "mento", "dade", "ância", "ência", "agem", "ismo", "ura", "ança"),
    "nl": ("ing", "heid", "schap", "tie", "straf", "tijd", "duur", "contract", "periode", "termijn", "lening", "abonnement", "isme"),
}  # fmt: skip
_LASTING = WordSets(
    {
        "de": "leasing kredit darlehen anleihe mandat plan krieg jahre jahren monate monaten tage tagen bewährung abstand alter vorsprung rückstand",
        "fr": """
            peine prison sursis contrat bail mandat prêt crédit emprunt dette échéance période délai terme plan programme projet cycle règne présidence guerre conflit
            dictature pouvoir silence retard écart recul études visa permis brevet embargo moratoire trêve accord traité convention vie histoire
            travail recherche lutte combat bataille procès procédure enquête série disette option ans années année mois jours jour heures temps horizon
            perpétuité sûreté bagne exil deuil congé séjour stage anniversaire whisky rhum vin cognac arbre chêne maison immeuble""",
        "es": """
            pena condena cárcel contrato arrendamiento mandato préstamo crédito bono deuda plazo período periodo plan programa proyecto ciclo reinado guerra conflicto
            dictadura poder silencio retraso diferencia estudios visado permiso patente embargo moratoria tregua acuerdo tratado convenio vida historia
            trabajo lucha batalla juicio proceso serie sequía racha opción años año meses días horas tiempo exilio luto baja estancia
            aniversario whisky ron vino árbol casa prisión prisiones cadena sentencia veto""",
        "it": """
            pena pene carcere ergastolo contratto affitto mandato prestito mutuo debito scadenza periodo termine piano programma progetto ciclo regno guerra conflitto
            potere silenzio ritardo distacco studi visto permesso brevetto embargo moratoria tregua accordo trattato vita storia lavoro lotta battaglia
            processo serie digiuno opzione anni anno mesi giorni ore tempo esilio lutto congedo soggiorno anniversario whisky vino albero casa
            squalifica squalifiche condanna condanne bond btp arco lasso""",
        "pt": """
            pena prisão cadeia contrato aluguel mandato empréstimo financiamento crédito dívida prazo período plano programa projeto ciclo reinado guerra conflito
            ditadura poder silêncio atraso estudos visto patente embargo moratória trégua acordo tratado vida história trabalho luta batalha
            julgamento processo série seca jejum opção anos ano meses dias horas tempo exílio luto licença estadia aniversário uísque vinho árvore
            casa título títulos""",
        "nl": """
            cel hypotheek krediet plan oorlog conflict huur mandaat visum patent embargo bestand akkoord verdrag leven werk strijd proces reeks jaar maanden
            dagen uren verlof verblijf jubileum whisky wijn boom huis garantie voorsprong achterstand schorsing""",
    }
)  # fmt: skip
# What does not stand between a person and "of so many years".
_PARTING = WordSets(
    {
        "de": "der die das den dem des ein eine einen einem einer und oder mit nach seit vor in im auf für an zu zum zur bei",
        "fr": "le la les un une ce cette ces son sa ses leur et ou à au aux en dans pour par sur sous avec sans après depuis est a ont sont était plus moins",
        "es": "el la los las un una este esta su sus y o a al en para por con sin tras desde es ha han son era más menos",
        "it": "il lo la i gli le un una questo questa suo sua e o a al alla in nel nella per da dal con su senza dopo è ha hanno sono era più meno",
        "pt": "o a os as um uma este esta seu sua e ou ao à em no na para por com sem após desde é tem são era mais menos",
        "nl": "de het een deze dit zijn haar hun en of in op voor met na sinds bij door uit aan is heeft was tot over meer minder",
    }
)  # fmt: skip
_ELIDED = (
    "l",
    "un",
    "qu",
    "s",
    "c",
)  # before an apostrophe, in place of an article or another word that parts
_MARKS = ',.;:!?)"»”'
_MOST = 5  # words of such a phrase


def is_person(word: str, code: str) -> bool:
    """Whether ``word``, in lower case, is a word for one person."""
    if word in _PERSONS[code]:
        return True
    return (
        len(word) > 4
        and word.endswith(_ENDINGS[code])
        and word not in _OTHERS[code]
        and not word.endswith("mente")  # an adverb
    )


def lasts(word: str, code: str) -> bool:
    """Whether ``word``, in lower case, is of what runs so many years."""
    return word in _LASTING[code] or (len(word) > 4 and word.endswith(_ABSTRACT[code]))


def phrase_before(low: str, left: int, end: int, code: str) -> list[str]:
    """The words of the noun phrase that ends at ``end``, the last one first; ``left``: nothing before belongs to it."""
    found: list[str] = []
    for written in reversed(low[left:end].replace("’", "'").split()):
        if written[-1] in _MARKS or written in _PARTING[code]:
            break
        elided, _, word = written.rpartition("'")
        found.append(word.lstrip('(«"“'))
        if len(found) == _MOST or elided in _ELIDED or written[0] in '(«"“':
            break
    return found
