#include "exchange/actor_hint.h"

#include <QSet>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

const QSet<QString>& states() {
    static const QSet<QString> words{
        u"as-is"_s,   u"as is"_s,  u"asis"_s,    u"to-be"_s,         u"to be"_s,        u"tobe"_s,
        u"today"_s,   u"future"_s, u"current"_s, u"current state"_s, u"future state"_s, u"before"_s,
        u"after"_s,   u"now"_s,    u"ist"_s,     u"soll"_s,          u"heute"_s,        u"vorher"_s,
        u"nachher"_s, u"actual"_s, u"futuro"_s,  u"avant"_s,         u"après"_s};
    return words;
}

const QSet<QString>& emotions() {
    static const QSet<QString> words{
        u"happy"_s,       u"sad"_s,          u"angry"_s,       u"neutral"_s,  u"frustrated"_s,
        u"frustration"_s, u"confused"_s,     u"curious"_s,     u"excited"_s,  u"anxious"_s,
        u"relieved"_s,    u"satisfied"_s,    u"delighted"_s,   u"joy"_s,      u"trust"_s,
        u"fear"_s,        u"surprised"_s,    u"hopeful"_s,     u"bored"_s,    u"worried"_s,
        u"confident"_s,   u"disappointed"_s, u"positive"_s,    u"negative"_s, u"calm"_s,
        u"stressed"_s,    u"annoyed"_s,      u"overwhelmed"_s, u"proud"_s,    u"skeptical"_s,
        u"zufrieden"_s,   u"frustriert"_s,   u"glücklich"_s,   u"traurig"_s,  u"wütend"_s,
        u"neugierig"_s,   u"content"_s,      u"heureux"_s,     u"triste"_s,   u"feliz"_s,
        u"enojado"_s,     u"frustrado"_s,    u"contento"_s};
    return words;
}

const QSet<QString>& verbs() {
    static const QSet<QString> words{
        u"click"_s,    u"clicks"_s,  u"open"_s,     u"opens"_s,   u"read"_s,   u"reads"_s,
        u"search"_s,   u"compare"_s, u"compares"_s, u"call"_s,    u"calls"_s,  u"buy"_s,
        u"buys"_s,     u"pay"_s,     u"pays"_s,     u"visit"_s,   u"visits"_s, u"send"_s,
        u"sends"_s,    u"fill"_s,    u"fills"_s,    u"check"_s,   u"checks"_s, u"wait"_s,
        u"waits"_s,    u"choose"_s,  u"select"_s,   u"enter"_s,   u"use"_s,    u"uses"_s,
        u"download"_s, u"share"_s,   u"write"_s,    u"watch"_s,   u"view"_s,   u"sign"_s,
        u"log"_s,      u"login"_s,   u"register"_s, u"confirm"_s, u"scroll"_s};
    return words;
}

} // namespace

QString actorHint(const QString& name) {
    const QString plain = name.simplified().toLower();
    if (states().contains(plain))
        return u"a state of the journey"_s;
    const bool hasLetter =
        std::any_of(plain.begin(), plain.end(), [](QChar c) { return c.isLetterOrNumber(); });
    if (emotions().contains(plain) || (!plain.isEmpty() && !hasLetter))
        return u"an emotion"_s;
    const QStringList words = plain.split(u' ');
    if (words.size() >= 5 || (words.size() >= 2 && verbs().contains(words.front())))
        return u"an action"_s;
    return {};
}

} // namespace waymark
