# ruff: noqa: E501 - markup as sites write it has long lines
"""Twelve layouts more, written after those in ``layouts_wider`` had taught what they could. Nothing was changed for them."""

from benchmarks.pages.layouts import linked_data, open_graph, render
from benchmarks.pages.layouts_later import shown, start
from benchmarks.pages.layouts_wider import FACEBOOK, TWITTER, meta
from benchmarks.pages.story import Part, Story
from benchmarks.pages.told import Pages

STANDFIRSTS = ("A short account of a long business.",)
"""Lines under headlines, which count neither way."""

PAGES = Pages()
"""Each layout with the stories that stand on it."""


@PAGES.on("stabbing")
def manila(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s))
        + f'<body><nav><a>Latest</a><a>Sign in</a></nav><article class="post-single"><div class="post-single__header"><p class="post-single__category"><a>City crime</a></p><h1 class="post-single__title">{s.title}</h1><div class="post-single__date"><time>Mar 17, 2026 10:14 PM PHT</time></div><div class="post-single__authors"><a>{s.by}</a></div></div><div class="post-single__summary"><h3>SUMMARY</h3><p>This is AI generated summarization, which may have errors. For context, always refer to the full article.</p></div><div class="post-single__content entry-content"><figure class="wp-block-image"><figcaption><p>FLOWERS. Cards are left at stand C of the bus station.</p><p>Maud Terrier/Manila</p></figcaption></figure>{render(s.parts, {5: "<p class=rappler-related><strong>RELATED:</strong> <a href=/1>Who rides the last express?</a></p>"})}<p><strong><em>– Manila.example</em></strong></p></div><div class="mood"><h3>How does this make you feel?</h3><span>Loading</span></div><div class="comments-cta"><p>Please abide by our commenting guidelines.</p><p>There are no comments yet. Add your comment to start the conversation.</p></div></article></body></html>'
    )


@PAGES.on("headphones")
def register(s: Story) -> str:
    return (
        start(s, open_graph(s), meta(s), suffix=" • The Ledger")
        + f'<body><div id="top_nav"><a>Topics</a></div><div id="main-col"><div id="article"><div class="header_right"><h4><a>Personal Tech</a></h4></div><h1>{s.title}</h1><h2>A short account of a long business.</h2><div class="byline_and_dateline"><p class="byline"><a>{s.by}</a></p><span class="dateline">Thu 28 May 2026 // 13:00 UTC</span><a>43 comments</a></div><div id="body">{render(s.parts, {3: "<ul class=listinks><li><a href=/1>Fans turn on maker of quiet fans</a></li><li><a href=/2>Headphone jack declared dead, again</a></li></ul>"})}<p>®</p></div><div class="bootnote"><h3>Bootnote</h3><p>The author paid for the flight herself.</p></div><div class="share_article"><span>Share</span></div><div class="tip_off"><a>Send us news</a></div><div id="other_stories"><h3>Other stories you might like</h3><div class="story"><h4><a href="/3">Datacenter hums in D minor, residents in E</a></h4><div class="standfirst">Council sends a man with a fork</div></div></div></div></div></body></html>'
    )


@PAGES.on("glacier")
def welle(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s), suffix=" – DV")
        + f'<body><header><a>Skip to content</a></header><main><article><header><span class="kicker">Science</span><h1>{s.title}</h1><div class="author-details"><span>{s.by}</span></div><span class="date">06/11/2026<span class="sr">June 11, 2026</span></span></header><p class="teaser-text">A short account of a long business.</p><div class="sharing"><a href="https://p.dv.com/p/4x">https://p.dv.com/p/4x</a></div><div class="image"><span>Ice at dusk</span><small>Image: P. van Aardenne</small></div><div class="rich-text">{render(s.parts, {6: "<div class=embed><p>To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video</p></div>"})}<p><em>Edited by: Zulfikar Abany-Roth</em></p><p><strong><em>While you\'re here: Every Tuesday, our editors round up what is happening in German politics and society. You can <a href="/newsletter">sign up here for the weekly email newsletter</a>.</em></strong></p></div><section><h2>Explore more</h2><div class="teaser"><h3><a href="/7">Why ice sings</a></h3><p>The sounds of a frozen lake are older than language, and a recordist in Finland has collected four hundred of them.</p></div></section></article></main></body></html>'
    )


@PAGES.on("tenants")
def maverick(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s))
        + f'<body><div class="wrap"><div class="crumbs"><a>Home</a></div><h1 class="article-title">{s.title}</h1><div class="authors"><div class="auth">By <a>{s.by}</a></div><div>15 Jan 2026</div><div>0</div></div><div class="author-blurb"><p>{s.bio}</p></div><div class="listen"><p>Listen to this article 8 min</p><p>Powered by BeyondSpeech</p></div><div class="article-container">{render(s.parts, {2: "<blockquote class=blockquote><p>Become a <a href=/insider>Maverick Insider</a></p><p>This could have been a paywall. On another site this would have been a paywall. Maverick Insider keeps our content free for all.</p></blockquote>"})}<p><strong>DM</strong></p></div><div class="cta-bottom"><h3>Before you go:</h3><p>We would love it if you joined the 32,000 readers who pay for what they could read for nothing.</p></div><div class="comments"><h4>Comments - <span>Please login in order to comment.</span></h4></div></div></body></html>'
    )


@PAGES.on("swimmer")
def medium_2019(s: Story) -> str:
    def graf(part: Part) -> str:
        tag = "h3" if part.kind == "h2" else "p"
        return f'<{tag} name="a1" class="graf graf--{tag} graf-after--p">{part.html}</{tag}>'

    return (
        start(s, open_graph(s), meta(s), suffix=" – Lanes – Midium")
        + f'<body><div class="metabar"><a>Sign in</a><a>Get started</a></div><div class="postArticle"><article><div class="uiScale"><h1 class="graf graf--h3 graf--title">{s.title}</h1><div class="uiScale postMetaLockup"><a>{s.by}</a><button>Follow</button><div>Jul 29, 2026 · 6 min read</div></div><figure><figcaption class="imageCaption">Photo by <a>Jo Lane</a> on Unsplash</figcaption></figure>{"".join(map(graf, s.parts))}<hr class="section-divider"><p class="graf graf--p"><em class="markup--em">If you enjoyed this story, please click the 👏 button and share to help others find it! Feel free to leave a comment below.</em></p><p class="graf graf--p"><strong>More from Lanes</strong></p><p class="graf graf--p"><a href="/1">The pool that paid for a town</a></p></div></article></div><footer><div class="tags"><a>Swimming</a></div><button>512 claps</button><div class="card"><h3>{s.by}</h3><p>Writes about water, mostly chlorinated, and the people in it.</p><button>Follow</button></div></footer></body></html>'
    )


@PAGES.on("shares")
def ticker_tape(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | TickerTape")
        + f'<body><nav><a>Markets</a></nav><main><h1>{s.title}</h1><p class="meta">{s.by} | {shown(s)} 07:31 GMT</p><div class="bullets"><ul><li>Norvalt cuts outlook again.</li><li>Shares fall 14%.</li></ul></div><div class="disclosure-top"><p>TickerTape does not provide investment advice.</p></div><div class="prose">{render(s.parts, {4: "<p><strong>See Also: </strong><a href=/1>Three vans to own before spring</a></p>", 9: "<p><em>Get a free month of our premium stock picks: <a href=/join>click here</a>.</em></p>"}, p="<p>{}</p>")}<p><strong>Price Action:</strong> NVLT shares were down 14.02% at 88.20 crowns at last check Thursday.</p><p><em>Photo: Courtesy of Norvalt AS</em></p><p><em>This content was partially produced with the help of AI tools and was reviewed and published by TickerTape editors.</em></p></div><div class="legal"><p>© 2026 TickerTape.example. TickerTape does not provide investment advice. All rights reserved.</p></div><div class="posted">Posted In: <a>Equities</a><a>News</a></div></main></body></html>'
    )


@PAGES.on("council")
def town_hall(s: Story) -> str:
    return (
        start(s)
        + f'<body><div id="skip"><a>Skip to Main Content</a></div><div class="civic"><div class="crumb">Home › News Flash</div><div class="newsFlash"><h1>News Flash</h1><div class="cat">Town News</div><div class="posted">Posted on: {shown(s)}</div><h2 class="headline">{s.title}</h2><div class="fr-view">{render(s.parts)}<p style="text-align: center;"># # #</p><p><strong>About the Town of Brackwater</strong></p><p>Brackwater has 41,000 people, five libraries and a harbour, and has been a town since 1287.</p><p><strong>Media Contact</strong></p><p>Odile Renn<br>555-0101</p></div><div class="tools"><a>Email</a><a>Print</a></div><div class="prev">⇐ Previous: Leaf collection</div><div class="other"><h3>Other News in Town News</h3><a>Leaf Collection Starts Monday</a><p>Posted on: January 20, 2026</p></div></div></div><footer>Government Websites by CivicThing®</footer></body></html>'
    )


@PAGES.on("deutsch")
def funk(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | Deutschfunk")
        + f'<body><header><a>Programm</a></header><main><article><header><h1><span>Bahn</span><br><span>{s.title}</span></h1><p class="article-header-description">Ein Verein, ein Euro, ein Hang: Wie ein Ort seine Strecke zurückbekam.</p><p class="article-header-author">Von {s.by} | {s.day}</p></header><div class="article-audio"><p>Hören 04:12 Minuten</p></div><section class="article-details-text">{render(s.parts, {3: "<div class=u-box><h3>Newsletter</h3><p>Die wichtigsten Nachrichten, werktags am Abend.</p><p>Vielen Dank für Ihre Anmeldung! Wir haben Ihnen eine E-Mail mit einem Bestätigungslink zugeschickt.</p></div>"})}<p><em>kos</em></p></section><p class="copyright">Dieser Text ist unter der Creative-Commons-Lizenz erschienen.</p><div class="reco"><h2>Mehr aus dem Ressort</h2><a>Der Tunnel, der blieb</a></div></article></main></body></html>'
    )


@PAGES.on("italiano")
def gazzettino(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s))
        + f'<body><nav><a>Home</a></nav><article class="detail"><h1>{s.title}</h1><div class="sottotitolo">A short account of a long business.</div><div class="info"><span>di {s.by}</span> <span>mercoledì 8 aprile 2026</span> <span>3 Minuti di Lettura</span></div><div class="testo">{render(s.parts, {2: "<div class=approfondimento><span>APPROFONDIMENTI</span><a href=/1>PENDOLARI Il bar che comprò una ferrovia</a></div>", 5: "<p><strong>LEGGI ANCHE -&gt; </strong><a href=/2>I fichi della stazione</a></p>"})}<p>© RIPRODUZIONE RISERVATA</p></div><div class="last"><span>Ultimo aggiornamento: 9 Aprile, 08:12</span></div><div class="social"><a href="{FACEBOOK}">Segui su Facebook</a></div></article></body></html>'
    )


@PAGES.on("reservoir")
def walrus(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | The Narwhal")
        + f'<body class="single"><div class="site"><main><article class="hentry"><header><h1 class="entry-title">{s.title}</h1><p class="dek">A short account of a long business.</p><p class="byline">BY {s.authors[0].upper()} AND {s.authors[1].upper()}</p><p class="byline">PHOTOGRAPHY BY IDRIS WYN</p></header><div class="published"><p>Published 5:00, September 3, 2026</p></div><div class="entry-content"><p class="has-drop-cap">{s.parts[0].html}</p>{render(s.parts[1:], {4: "<div class=gform><h3>Enjoying this? Get our free weekly</h3><p>We send one story every Saturday, and nothing else.</p></div>", 11: "<div class=listen-box><p>Listen to an audio version of this story</p><p>For more audio from The Narwhal, subscribe to AMI-audio podcasts on iTunes.</p></div>"})}<p><em>This article was made possible by a grant from the Wyn Foundation.</em></p><div class="wp-block-group donate-box"><h2>Fact-based journalism is worth it</h2><p>We exist because readers like you give what they can. Our editor thanks each of them by hand.</p></div></div><footer class="entry-footer"><div class="bio"><strong>Leonie Farquhar</strong> has written for us about dams, salt and Wales.</div><div>Tagged <a>drought</a></div></footer></article></main></div></body></html>'
    )


@PAGES.on("storm")
def old_blog(s: Story) -> str:
    return (
        start(s, suffix=" - Gull Notes")
        + f'<body><div id="container"><div id="banner"><h1><a href="/">Gull Notes</a></h1><h2>Weather, gulls, grievances</h2></div><div class="content"><p class="content-nav"><a>« Low tide</a> | <a>Main</a> | <a>High tide »</a></p><h2 class="date-header">{shown(s)}</h2><h3 class="entry-header">{s.title}</h3><div class="entry-content"><div class="entry-body">{render(s.parts)}</div></div><p class="entry-footer">Posted by {s.by} on {shown(s)} at 07:12 AM in <a>Weather</a> | <a>Permalink</a></p><h3>Comments</h3><div class="comment"><p>We lost the shed as well, and found somebody else\'s in the garden by morning. Does anybody in Tanner Street miss a green one?</p><p class="comment-footer">Posted by: Hetty | {shown(s)} at 09:40 AM</p></div><div class="comments-closed"><p>The comments to this entry are closed.</p></div></div><div id="right"><h2>About</h2><p>I have kept this diary since 2004.</p></div></div></body></html>'
    )


@PAGES.on("ferry")
def axis(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s))
        + f'<body><header><nav><a>Local news</a></nav></header><main id="main-content"><div class="story"><p class="date">{shown(s)} - Politics &amp; Policy</p><h1 data-cy="story-headline">{s.title}</h1><div data-cy="byline-author"><a>{s.by}</a></div><ul class="share"><li><a>facebook (opens in new window)</a></li><li><a>twitter (opens in new window)</a></li></ul><figure><figcaption>Illustration: Aida Amer-Lund/Axis</figcaption></figure><div class="DraftjsBlocks">{render(s.parts)}<p><strong>Sign up for the Axis Brackwater newsletter</strong> to start every day with what is new in town.</p><p><strong>Go deeper: </strong><a href="/1">What a quay is for</a></p></div><div class="tags"><a>Ferries</a></div><div class="inline-nl"><h3>Subscribe</h3><p>No stories could be found</p></div><p>Follow <a href="{TWITTER}">Axis</a></p></div></main></body></html>'
    )
