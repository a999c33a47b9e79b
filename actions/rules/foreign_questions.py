"""A question in another language of which every word is known, and none says anything of anybody's health.

Such a message leaves nothing unread: asked again in English, "¿cuántas veces por semana?" is answered. One word more than
these, and it may have told a condition.
"""

from __future__ import annotations

import re
import unicodedata

_DEVICE = "microcurrent nuface foreo bear ziip trinity mini gel"
_WORDS = {
    "es": "hola buenos buenas dias tardes noches gracias cuanto cuantos cuanta cuantas veces por a la al semana dia mes lo se me usa usar uso usarlo debo hay que cada cuando funciona funcionan "
    "como que es son el los las un una de del y o tiempo minutos sesion sesiones dura duran duele cuesta precio sirve para cara cuello piel arrugas lineas resultados ver veo noto "
    "aparato dispositivo corriente microcorriente microcorrientes cual mejor donde compro comprar limpiar limpia carga necesita",
    "fr": "bonjour salut merci combien de fois par la le les l semaine jour mois quand comment ca c est ce que qu il elle marche fonctionne utiliser on dois je temps minutes seance seances dure "
    "mal cela fait coute prix sert a pour visage cou peau rides resultats voir appareil courant microcourant microcourants quel quelle meilleur ou acheter nettoyer et des un une du d",
    "de": "hallo danke wie oft lange viel viele pro in der die das woche tag monat wann soll sollte man ich es anwenden benutzen verwenden dauert eine einer sitzung sitzungen minuten tut weh kostet "
    "preis funktioniert was ist hilft gegen falten gesicht hals haut ergebnisse sieht mikrostrom gerat welches welche ist besser wo kaufen reinigen und fur im am",
    "it": "ciao buongiorno grazie quante quanto volte a alla la il lo settimana giorno mese quando come funziona si usa usare devo ogni tempo minuti seduta sedute dura fa male costa prezzo serve "
    "per viso collo pelle rughe risultati vedono dispositivo apparecchio corrente microcorrente microcorrenti quale migliore dove comprare pulire e che cosa cos di del un una l",
    "pt": "ola bom dia obrigado obrigada quantas quanto vezes por semana dia mes quando como funciona se usa usar devo cada tempo minutos sessao sessoes dura doi custa preco serve para rosto "
    "pescoco pele rugas resultados aparelho corrente microcorrente microcorrentes qual melhor onde comprar limpar e o a os as que de do da um uma",
}
_KNOWN = {code: frozenset(f"{words} {_DEVICE}".split()) for code, words in _WORDS.items()}
# "Gesicht tut weh" tells of a pain and asks nothing.
_ASKS = frozenset(
    "cuanto cuantos cuanta cuantas cuando como cual que donde combien quand comment quel quelle quels ou wie wann was wo welches welche quante quanto quando come quale dove quantas qual onde".split()
)
_WORD = re.compile(r"[^\W_]+")


def asks_only(text: str, language: str | None) -> bool:
    """Whether a message in `language` holds no word but those of plain questions on use, results and price."""
    known = _KNOWN.get(language or "")
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    words = _WORD.findall(plain)
    asks = "?" in text or not _ASKS.isdisjoint(words)
    return known is not None and bool(words) and asks and all(word in known for word in words)
