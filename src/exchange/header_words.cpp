#include "exchange/header_words.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Heading heading;
    const char16_t* words; // separated by |, lower case, without accents and hyphens
};

// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Danish, Japanese,
// Chinese, in this order where a language has a word of its own.
constexpr Words table[] = {
    {Heading::MapTitle, u"map|journey|journey map|customer "
                        u"journey|karte|carte|mapa|mappa|kaart|karta|kort|マップ|地图"},
    {Heading::StageName,
     u"stage|stages|phase|phases|step|steps|journey stage|journey phase|customer stage|"
     u"phasen|etappe|etappen|stufe|schritt|abschnitt|etape|etapes|stade|etapa|etapas|fase|fasi|"
     u"fases|tappa|tappe|fasen|stap|etap|etapy|faza|fazy|skede|skeden|fas|faser|steg|faser|trin|"
     u"ステージ|フェーズ|段階|ステップ|阶段|步骤|階段"},
    {Heading::StageGoal,
     u"stage goal|goal|goals|customer goal|customer goals|user goal|user goals|ziel|ziele|"
     u"kundenziel|kundenziele|objectif|objectifs|but|objetivo|objetivos|obiettivo|obiettivi|meta|"
     u"metas|doel|doelen|doelstelling|cel|cele|mal|malsattning|formal|目標|ゴール|目的|目标"},
    {Heading::StageNeeds, u"stage needs"},
    {Heading::EntersWhen,
     u"enters when|entry|entry condition|starts when|trigger|beginnt wenn|ausloser|declencheur|"
     u"disparador|desencadenante|innesco|gatilho|aanleiding|wyzwalacz|utlosare|udloser|きっかけ|"
     u"触发"},
    {Heading::DoneWhen,
     u"done when|exit|exit condition|ends when|success|endet wenn|fertig wenn|fini quand|"
     u"termina cuando|finisce quando|termina quando|klaar wanneer|gotowe gdy|klar nar|faerdig nar|"
     u"完了条件|完成条件"},
    {Heading::CrmStage, u"crm stage|crm bucket|crm|crm phase|etape crm|etapa crm|fase crm|crm fase|"
                        u"etap crm|crm ステージ|crm 阶段"},
    {Heading::SpeakerNotes, u"speaker notes|presenter notes|sprechernotizen|notes de presentation|"
                            u"notas del orador|note del relatore|notas do orador|sprekersnotities|"
                            u"notatki prelegenta|talarmanus|talernoter|発表者ノート|演讲者备注"},
    {Heading::TouchpointName,
     u"touchpoint|touchpoints|touch point|touch points|contact point|contact points|"
     u"interaction|interactions|kontaktpunkt|kontaktpunkte|beruhrungspunkt|beruhrungspunkte|"
     u"point de contact|points de contact|punto de contacto|puntos de contacto|"
     u"punto di contatto|punti di contatto|ponto de contato|pontos de contato|ponto de contacto|"
     u"pontos de contacto|contactpunt|contactpunten|raakpunt|contactmoment|contactmomenten|"
     u"punkt styku|punkty styku|punkt kontaktu|punkty kontaktu|kontaktpunkter|beroringspunkt|"
     u"beroringspunkter|タッチポイント|接点|顧客接点|触点|接触点|觸點|接觸點"},
    {Heading::Channel,
     u"channel|channels|kanal|kanale|medium|canal|canaux|canales|canale|canali|canais|kanaal|"
     u"kanalen|kanaly|kanaler|チャネル|チャンネル|渠道|管道"},
    {Heading::Owner,
     u"owner|owners|department|departments|team|teams|teams involved|responsible|responsibility|"
     u"verantwortlich|verantwortliche|verantwortung|zustandig|abteilung|abteilungen|responsable|"
     u"responsables|equipe|equipes|service responsable|departement|responsabile|responsabili|"
     u"reparto|departamento|equipo|responsavel|responsaveis|eigenaar|afdeling|verantwoordelijk|"
     u"verantwoordelijke|wlasciciel|odpowiedzialny|dzial|zespol|ansvarig|avdelning|agare|"
     u"ansvarlig|afdeling|担当|担当者|担当部門|部門|责任人|负责人|部门|負責人"},
    {Heading::PointKind, u"point|point kind|kind of point|type of point"},
    {Heading::MomentOfTruth,
     u"moment of truth|moments of truth|mot|moment der wahrheit|momente der wahrheit|"
     u"moment de verite|momento de la verdad|momento della verita|momento da verdade|"
     u"moment van de waarheid|moment prawdy|sanningens ogonblick|sandhedens ojeblik|"
     u"真実の瞬間|关键时刻|關鍵時刻"},
    {Heading::ReviewMoment, u"review moment|review|moment of review"},
    {Heading::Persona,
     u"persona|personas|actor|actors|customer|user|kunde|kundin|zielgruppe|client|cliente|"
     u"klant|klient|kund|ペルソナ|人物角色|用户画像|角色"},
    {Heading::Received,
     u"feeling|feelings|received|score|emotion score|sentiment|sentiment score|satisfaction|mood|"
     u"experience|customer feeling|customer feelings|emotional state|emotional journey|emotional "
     u"curve|"
     u"emotional response|gefuhl|gefuhle|stimmung|empfindung|empfindungen|"
     u"zufriedenheit|erlebnis|ressenti|ressentis|sentiments|humeur|experience client|sentimiento|"
     u"sentimientos|estado de animo|satisfaccion|sensazione|sensazioni|sentimento|sentimenti|umore|"
     u"sentimentos|satisfacao|gevoel|gevoelens|stemming|beleving|uczucie|uczucia|odczucia|nastroj|"
     u"kansla|kanslor|upplevelse|folelse|folelser|oplevelse|感情|気持ち|感情曲線|感情スコア|"
     u"感受|情绪|情感|情緒|情绪曲线"},
    {Heading::Desired,
     u"desired|desired feeling|desired score|target feeling|expected|expectation|expectations|"
     u"erwunscht|wunsch|wunschgefuhl|erwartung|erwartungen|souhaite|ressenti souhaite|attente|"
     u"attentes|deseado|sentimiento deseado|expectativa|expectativas|desiderato|aspettativa|"
     u"aspettative|desejado|gewenst|gewenst gevoel|verwachting|verwachtingen|pozadane|oczekiwanie|"
     u"oczekiwania|onskad|onskad kansla|forvantning|forvantningar|onsket|forventning|forventninger|"
     u"期待|理想の感情|期望|期望感受"},
    {Heading::Emotion,
     u"emotion|emotions|emotionen|emocion|emociones|emozione|emozioni|emocao|emocoes|emotie|"
     u"emoties|emocja|emocje|kanslouttryck|情動|心情"},
    {Heading::Says,
     u"says|saying|quote|quotes|sagt|zitat|zitate|dit|citation|citations|dice|cita|citas|citazione|"
     u"citazioni|diz|citacao|citacoes|zegt|citaat|citaten|mowi|cytat|cytaty|sager|citat|"
     u"siger|発言|セリフ|引用|话语"},
    {Heading::Doing,
     u"doing|does|do|action|actions|activity|activities|behaviour|behavior|customer action|"
     u"customer actions|customer activity|customer activities|user action|user actions|"
     u"user activities|what they do|tun|tut|handlung|handlungen|aktion|aktionen|aktivitat|"
     u"aktivitaten|kundenaktion|kundenaktionen|kundenaktivitat|kundenaktivitaten|fait|faire|"
     u"activite|activites|actions du client|actions client|comportement|hace|hacer|accion|acciones|"
     u"actividad|actividades|acciones del cliente|fa|fare|azione|azioni|attivita|"
     u"azioni del cliente|faz|fazer|acao|acoes|atividade|atividades|acoes do cliente|doen|doet|"
     u"actie|acties|activiteit|activiteiten|klantacties|robi|dzialanie|dzialania|czynnosc|"
     u"czynnosci|dzialania klienta|gor|gora|handling|handlingar|aktivitet|aktiviteter|kundens "
     u"handlingar|"
     u"handlinger|行動|アクション|顧客行動|行为|行動|用户行为|动作"},
    {Heading::Thinking,
     u"thinking|thinks|think|thought|thoughts|what they think|denken|denkt|gedanke|gedanken|"
     u"pense|penser|pensee|pensees|piensa|pensar|pensamiento|pensamientos|pensa|pensare|pensiero|"
     u"pensieri|pensamento|pensamentos|gedachte|gedachten|mysli|mysl|tanker|tanke|tankar|"
     u"taenker|tanker|思考|考え|想法|思想"},
    {Heading::Motivation,
     u"motivation|motivations|motive|motives|motiv|motivationen|beweggrund|beweggrunde|motivacion|"
     u"motivaciones|motivazione|motivazioni|motivacao|motivacoes|motivatie|motivaties|motywacja|"
     u"motywacje|drivkraft|drivkrafter|動機|モチベーション|动机|動機"},
    {Heading::Questions,
     u"questions|question|customer questions|fragen|frage|preguntas|pregunta|domande|domanda|"
     u"perguntas|pergunta|vragen|vraag|pytania|pytanie|fragor|fraga|sporgsmal|質問|疑問|问题|疑问"},
    {Heading::Needs,
     u"needs|need|customer needs|user needs|bedurfnis|bedurfnisse|bedarf|kundenbedurfnisse|besoin|"
     u"besoins|necesidad|necesidades|bisogno|bisogni|esigenze|necessidade|necessidades|behoefte|"
     u"behoeften|potrzeba|potrzeby|behov|ニーズ|需求"},
    {Heading::PainPoint,
     u"pain point|pain points|pain|pains|painpoint|painpoints|problem|problems|frustration|"
     u"frustrations|friction|issue|issues|barrier|barriers|blocker|blockers|gap|gaps|schmerzpunkt|"
     u"schmerzpunkte|probleme|"
     u"hurde|hurden|frustrationen|point de douleur|points de douleur|point de friction|"
     u"points de friction|irritant|irritants|point de souffrance|punto de dolor|"
     u"puntos de dolor|dolor|dolores|problema|problemas|friccion|fricciones|punto dolente|"
     u"punti dolenti|punto critico|punti critici|problemi|ponto de dor|pontos de dor|dor|dores|"
     u"pijnpunt|pijnpunten|knelpunt|knelpunten|problemen|punkt bolu|punkty bolu|problemy|bolaczka|"
     u"bolaczki|smartpunkt|smartpunkter|smarta|smertepunkt|smertepunkter|problemer|ペインポイント|"
     u"課題|問題点|痛点|痛點|不満"},
    {Heading::Opportunity,
     u"opportunity|opportunities|idea|ideas|chance|chancen|moglichkeit|moglichkeiten|idee|ideen|"
     u"verbesserung|verbesserungen|opportunite|opportunites|idees|oportunidad|oportunidades|ideas|"
     u"opportunita|idee|oportunidade|oportunidades|ideia|ideias|kans|kansen|ideeen|szansa|szanse|"
     u"okazja|okazje|mozliwosci|pomysl|pomysly|mojlighet|mojligheter|ideer|mulighed|muligheder|"
     u"機会|チャンス|改善機会|アイデア|机会|机会点|機會"},
    {Heading::Loss,
     u"loss|losses|loss reason|drop off|dropoff|churn|reason for leaving|verlust|verluste|"
     u"verlustgrund|abbruch|abbruche|absprung|abandon|abandons|perte|pertes|perdida|perdidas|"
     u"abandono|abandonos|perdita|perdite|abbandono|abbandoni|perda|perdas|verlies|verliezen|"
     u"afhaken|strata|straty|odejscia|forlust|forluster|avhopp|tab|frafald|離脱|損失|流失"},
    {Heading::Kpi,
     u"kpi|kpis|metric|metrics|measure|measures|indicator|indicators|kennzahl|kennzahlen|"
     u"messgrosse|messgrossen|indicateur|indicateurs|indicador|indicadores|metrica|metricas|"
     u"indicatore|indicatori|metriche|meetwaarde|meetwaarden|indicator|indicatoren|wskaznik|"
     u"wskazniki|matetal|nyckeltal|nogletal|指標|评估指标|指标|指標"},
    {Heading::Images, u"images|image|pictures|storyboard|bilder|bild|imagenes|immagini|imagens|"
                      u"afbeeldingen|obrazy|billeder|画像|ストーリーボード|图片"},
    {Heading::Frontstage,
     u"frontstage|front stage|onstage|on stage|frontstage actions|employee actions|"
     u"visible actions|sichtbare handlungen|avant scene|palcoscenico|primer "
     u"plano|フロントステージ|前台"},
    {Heading::Backstage,
     u"backstage|back stage|backstage actions|invisible actions|hinter den kulissen|coulisses|"
     u"arriere scene|dietro le quinte|bastidores|entre bastidores|achter de schermen|za kulisami|"
     u"bakom kulisserna|バックステージ|后台|後台"},
    {Heading::Support,
     u"support|support processes|support process|systems|supporting processes|unterstutzung|"
     u"unterstutzungsprozesse|unterstutzende prozesse|processus de support|processus support|"
     u"procesos de apoyo|soporte|processi di supporto|supporto|processos de apoio|suporte|"
     u"ondersteunende processen|ondersteuning|procesy wsparcia|wsparcie|stodprocesser|"
     u"stotteprocesser|サポート|支援プロセス|支持流程|支持过程"},
    {Heading::Notes,
     u"notes|note|comments|remarks|notizen|notiz|anmerkungen|anmerkung|bemerkungen|bemerkung|"
     u"remarque|remarques|notas|nota|observaciones|osservazioni|observacoes|opmerkingen|"
     u"opmerking|notities|uwagi|notatki|anteckningar|noter|bemaerkninger|メモ|備考|备注|笔记"},
    {Heading::Severity,
     u"severity|pain severity|schwere|schweregrad|gravite|severite|gravedad|severidad|gravita|"
     u"gravidade|severidade|ernst|waga|dotkliwosc|allvarlighetsgrad|alvorlighed|alvor|深刻度|"
     u"严重程度|严重性|嚴重程度"},
    {Heading::Impact,
     u"impact|benefit|value|wirkung|nutzen|auswirkung|impacto|impatto|waarde|wplyw|paverkan|"
     u"effekt|indvirkning|影響|インパクト|影响|影响力"},
    {Heading::Effort,
     u"effort|cost|aufwand|kosten|effort requis|charge|esfuerzo|sforzo|esforco|inspanning|moeite|"
     u"wysilek|naklad|insats|indsats|労力|工数|投入|工作量"},
    {Heading::OpportunityOwner, u"opportunity owner|idea owner"},
    {Heading::Status, u"status|state|stand|statut|estado|stato|stan|tilstand|ステータス|状态"},
    {Heading::Solution,
     u"solution|solutions|losung|losungen|solucion|soluciones|soluzione|soluzioni|solucao|"
     u"solucoes|oplossing|oplossingen|rozwiazanie|rozwiazania|losning|losningar|losninger|解決策|"
     u"解决方案|解決方案"},
    {Heading::LossShare,
     u"loss share|share lost|drop off rate|churn rate|abbruchquote|verlustquote|"
     u"taux d'abandon|tasa de abandono|tasso di abbandono|taxa de abandono"},
    {Heading::LossCount, u"loss count|customers lost|lost customers|lost|verlorene kunden"},
    {Heading::LossWhere, u"loss to|lost to|where to|they go to|goes to"},
    {Heading::WinBack, u"win back|winback|ruckgewinnung"},
    {Heading::KpiUnit, u"kpi unit|unit|einheit|unite|unidad|unita|unidade|eenheid|jednostka|enhet|"
                       u"enhed|単位|单位"},
    {Heading::KpiTarget, u"kpi target|target|target value|zielwert|soll|cible|valor objetivo|"
                         u"valore obiettivo|streefwaarde|wartosc docelowa|malvarde|目標値|目标值"},
    {Heading::KpiActual, u"kpi actual|actual|actual value|istwert|ist|valeur actuelle|valor actual|"
                         u"valore attuale|valor atual|huidige waarde|実績値|实际值"},
    {Heading::KpiBetter, u"kpi better|better|better when"},
    {Heading::KpiSource,
     u"kpi source|source|quelle|fuente|fonte|bron|zrodlo|kalla|kilde|出典|来源"},
};

// Lower case without accents, brackets, numbers before it and punctuation round it; hyphens and
// underscores as spaces.
QString normalised(const QString& text) {
    static const QRegularExpression brackets(u"[\\(\\[（【][^\\)\\]）】]*[\\)\\]）】]"_s);
    static const QRegularExpression number(u"^\\s*\\d+([.)]\\d*)*\\s+"_s);
    static const QRegularExpression edges(u"^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    QString plain = text.left(200);
    plain.remove(brackets).remove(number);
    // Japanese voiced sounds are letters of their own, so only marks on other scripts are taken
    // off.
    QString result;
    for (const QChar c : plain.toLower().normalized(QString::NormalizationForm_C)) {
        if (c == u'ł')
            result += u'l';
        else if (c == u'ø')
            result += u'o';
        else if (c == u'æ')
            result += u"ae"_s;
        else if (c == u'ß')
            result += u"ss"_s;
        else if (c == u'-' || c == u'_' || c == u'‑' || c == u'/' || c == u'\u00A0')
            result += u' ';
        else if (c.unicode() < 0x3000 && c.decompositionTag() == QChar::Canonical)
            result += c.decomposition().at(0);
        else
            result += c;
    }
    result.remove(edges);
    return result.simplified();
}

const QHash<QString, Heading>& headings() {
    static const QHash<QString, Heading> known = [] {
        QHash<QString, Heading> result;
        for (const Words& words : table)
            for (const QString& word : QString::fromUtf16(words.words).split(u'|'))
                if (!result.contains(word))
                    result.insert(word, words.heading);
        return result;
    }();
    return known;
}

} // namespace

Heading headingFor(const QString& text) {
    return headings().value(normalised(text), Heading::Unknown);
}

Heading laneHeadingFor(const QString& text) {
    const QString plain = normalised(text);
    if (const Heading exact = headings().value(plain, Heading::Unknown);
        laneKindFor(exact).has_value())
        return exact;
    const QStringList words = plain.split(u' ');
    for (qsizetype count = words.size() - 1; count > 0; --count) {
        const QString ending = words.mid(words.size() - count).join(u' ');
        const Heading heading = headings().value(ending, Heading::Unknown);
        if (laneKindFor(heading).has_value() && heading != Heading::Notes)
            return heading;
    }
    return Heading::Unknown;
}

std::optional<LaneKind> laneKindFor(Heading heading) {
    switch (heading) {
    case Heading::TouchpointName:
        return LaneKind::Touchpoints;
    case Heading::Doing:
        return LaneKind::Doing;
    case Heading::Thinking:
        return LaneKind::Thinking;
    case Heading::Motivation:
        return LaneKind::Motivation;
    case Heading::Questions:
        return LaneKind::Questions;
    case Heading::Needs:
        return LaneKind::Needs;
    case Heading::Received:
    case Heading::Emotion:
    case Heading::Says:
        return LaneKind::Feeling;
    case Heading::PainPoint:
        return LaneKind::PainPoints;
    case Heading::Opportunity:
        return LaneKind::Opportunities;
    case Heading::Loss:
        return LaneKind::Loss;
    case Heading::Kpi:
        return LaneKind::Kpis;
    case Heading::Images:
        return LaneKind::Images;
    case Heading::Frontstage:
        return LaneKind::Frontstage;
    case Heading::Backstage:
        return LaneKind::Backstage;
    case Heading::Support:
        return LaneKind::Support;
    case Heading::Notes:
        return LaneKind::Notes;
    default:
        return std::nullopt;
    }
}

QString bracketsOf(const QString& text) {
    static const QRegularExpression brackets(u"[\\(\\[（]([^\\(\\)\\[\\]（）]*)[\\)\\]）]\\s*$"_s);
    return brackets.match(text.left(400)).captured(1).trimmed();
}

std::optional<FeelingScale> scaleIn(const QString& text) {
    static const QRegularExpression range(u"^\\s*([+\\-\u2212]?\\d{1,3})\\s*(?:\\.\\.+|…|–|—|-|~|"
                                          u"to|bis|a|à|hasta|até|tot|do|till|til|/|;|,|:)\\s*"
                                          "([+\\-\u2212]?\\d{1,3})\\s*$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = range.match(bracketsOf(text));
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [](QString digits) { return digits.replace(u'\u2212', u'-').toInt(); };
    FeelingScale scale{number(match.captured(1)), number(match.captured(2)), {}};
    if (scale.min > scale.max)
        std::swap(scale.min, scale.max);
    if (scale.min == scale.max || scale.min < -100 || scale.max > 100)
        return std::nullopt;
    return scale;
}

} // namespace waymark
