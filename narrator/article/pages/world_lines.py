"""Lines of the page in other languages than English: labels that stand alone, or with what they are labels of.

Short, since trafilatura and the names of elements do most: what readers are told to do beside or below an article, in
the words that publications of each language share. German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian
and Chinese, in this order where all are there.
"""

from narrator.article.boilerplate import compile_reasons

LONGEST = 160
"""Characters in such a line at most."""

_REST = r"(?: ?[:|：].{0,120})?"
"""What a label is the label of."""
_END = r"[.!。！]?"

_ANYWHERE = compile_reasons(
    {
        "advertisement": (
            r"(?:anzeige|werbung|publicité|publicidad|publicidade|anuncio|pubblicità|advertentie|reklama|реклама|广告)",
            r"(?:nach der anzeige|la suite après (?:cette|la) publicité|продолжение после рекламы).{0,40}",
            r"(?:de )?tekst (?:gaat|loopt) (?:verder|door) .{0,40}|lees verder onder .{0,40}",
            r"dals(?:za część|zy ciąg) (?:tekstu|artykułu|materiału) (?:pod|poniżej).{0,40}",
        ),
        "related": (
            rf"(?:lesen sie (?:auch|dazu|mehr)|auch interessant|mehr (?:zum thema|dazu)|zum thema){_REST}",
            rf"(?:(?:à )?lire aussi|à lire également|voir aussi|sur le même sujet){_REST}",
            rf"(?:lea? (?:también|además)|te puede interesar|s[ei]gu?[eií] leyendo){_REST}",
            rf"(?:más información|vea también|noticias relacionadas){_REST}",
            rf"(?:leia (?:também|mais)|veja (?:também|mais)|saiba mais){_REST}",
            rf"(?:leggi anche|lees ook|zobacz (?:też|także)){_REST}",
            rf"(?:читайте (?:также|ещё|еще)|смотрите также|по теме|похожие (?:записи|статьи|новости)){_REST}",
            rf"(?:相关(?:阅读|新闻|链接|推荐|报道)|延伸阅读|推荐阅读|更多(?:新闻|阅读)){_REST}",
        ),
        "photo-credit": (
            r"(?:fotos?|bild(?:quelle)?|crédits? photos?|crédito|foto di|zdjęcie|фото|图片来源|图源) ?[:：].{1,60}",
        ),
    },
    _END,
)
_AT_THE_ENDS = compile_reasons(
    {
        "share": (
            r"(?:(?:artikel )?teilen|partager|compartir|compartilhar|condividi|delen|поделиться|分享到?)"
            r"(?:(?: ?[:：]| (?:auf|per|via|sur|par|en|por|no|su|op|в|на)\b).{0,40})?",
            r".{0,40}\b(?:поделитесь|teilen sie|partagez|comparte|compártelo|condividilo|compartilhe|udostępnij)\b"
            r".{0,60}",
            r"copiar (?:enlace|link)|copier le lien|link kopieren|copia link|kopieer link",
        ),
        "comments": (
            r"(?:\d+ )?(?:kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|комментари(?:й|я|ев))",
        ),
        "newsletter": (
            r"(?:подписывайтесь|подпишитесь|abonnieren sie|abonnez-vous|inscrivez-vous|suscríbete|apúntate|iscriviti"
            r"|assine|inscreva-se|schrijf je in) .{1,120}",
            r"(?:puede[s]? seguir a|sigue a|síguenos|siga-nos|folgen sie uns|suivez-nous|seguici|volg ons).{0,150}",
        ),
        "source": (
            r"(?:diese[rs] (?:artikel|text|beitrag)|cet article|este art[íi]c?[uo]lo|este artigo|questo articolo"
            r"|dit artikel) .{0,40}\b(?:veröffentlicht|erschien\w*|publié|paru|publicado|pubblicato|gepubliceerd"
            r"|verscheen)\b.{0,80}",
            r"(?:über dieses thema berichtete|diese nachricht wurde am|dieses thema im programm).{1,140}",
            r"(?:quellen?|source|fuentes?|fontes?|fonte|bron|źródło|источник|来源|稿源) ?[:：].{1,60}",
        ),
        "byline": (r"(?:责任编辑|编辑|作者|记者|责编|автор|редактор) ?[:：].{1,30}",),
        "copyright": (r"(?:声明|免责声明|版权声明|特别声明) ?[:：].{1,150}",),
        "tags": (r"(?:schlagworte|mots[- ]clés|archivado en|etiquetas|tags|теги|рубрика|标签|关键词) ?[:：].{0,120}",),
    },
    _END,
)


def world_line(line: str, at_an_end: bool) -> str | None:
    """Why a line is the page's own, in another language than English.

    Args:
        line: the line, white space single.
        at_an_end: whether it stands before the article's first words or after its last.
    """
    bare = line.strip(" []()（）»›>→|*•-–—")
    if not bare or len(line) > LONGEST:
        return None
    for patterns in (_ANYWHERE, _AT_THE_ENDS) if at_an_end else (_ANYWHERE,):
        for reason, pattern in patterns.items():
            if pattern.fullmatch(bare):
                return reason
    return None
