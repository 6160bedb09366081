# ruff: noqa: E501 - markup as sites write it has long lines
"""Twenty more layouts, written after those in ``layouts_wide`` had taught what they could, and before they were read."""

from html import escape

from benchmarks.pages.layouts import linked_data, open_graph, render
from benchmarks.pages.layouts_later import shown, start
from benchmarks.pages.story import Part, Story
from benchmarks.pages.told import Pages

STANDFIRSTS = ("Nine people who were there say what they saw.",)
"""Lines under headlines, which count neither way."""

PAGES = Pages()
"""Each layout with the stories that stand on it."""

TWITTER, FACEBOOK = "https://twitter.com/hallin", "https://www.facebook.com/hallin"


def meta(s: Story) -> str:
    return f'<meta name="author" content="{s.by}"><meta property="article:published_time" content="{s.date}">'


@PAGES.on("stabbing")
def inquirer(s: Story) -> str:
    teasers = "".join(
        f'<div class="river-item"><h3><a href="/{n}">{t}</a></h3><p>{d}</p><span>3 hours ago</span></div>'
        for n, t, d in (
            (
                1,
                "Bakery reopens after flood",
                "The ovens were dry by Thursday, and the first loaves went to the firemen who had pumped out the cellar.",
            ),
            (
                2,
                "Council to vote on lamps",
                "Six years of letters have ended in an agenda item, and residents intend to be there when it comes up.",
            ),
            (
                3,
                "Two held after chase",
                "Police followed a stolen milk float for eleven miles at speeds of up to nineteen miles an hour.",
            ),
        )
    )
    return (
        start(s, open_graph(s), meta(s), suffix=" - The Carrowmoor Inquirer")
        + f'<body><div class="top"><a href="/">Inquirer</a><a href="/obits">Obituaries</a></div><div class="wrap"><div class="main"><div class="kicker">Crime</div><h1>{s.title}</h1><div class="deck">Nine people who were there say what they saw.</div><div class="info"><span>By <a href="/staff/dq">{s.by}</a></span><span>dquaye@inquirer.example</span><span>{shown(s)}</span></div><div class="pic"><img src="/a.jpg"><div>Stand C on Tuesday, with flowers. <b>MAUD TERRIER / Staff Photographer</b></div></div><div class="text">{render(s.parts, {5: "<p><b>»&nbsp;READ MORE:&nbsp;<a href=/x>What the cameras at Fell Street can see</a></b></p>"})}<p><i>Staff writer Tariq Boyle contributed to this article.</i></p></div><div class="endbox"><p>The Inquirer is one of more than 20 news organizations producing Broke in Carrowmoor, a collaborative reporting project on solutions to poverty. See all of our reporting at <a href="/broke">brokeincarrowmoor.example</a>.</p></div>{teasers}</div><div class="right"><h4>Most Read</h4><ol><li><a href="/9">Geese, again</a></li></ol></div></div><div class="foot">© 2026 The Carrowmoor Inquirer, LLC. Terms of Use/Privacy Policy</div></body></html>'
    )


@PAGES.on("reservoir")
def straits(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | The Narrows Times")
        + f'<body><nav><a>Singapore</a><a>Asia</a></nav><main><h1 class="headline node-title">{s.title}</h1><div class="group-share"><button>Sign up now: Get ST newsletters in your inbox</button></div><figure><figcaption>The chapel wall came up first. PHOTO: AFP</figcaption></figure><div class="byline-name">{s.authors[0]}</div><div class="byline-name">{s.authors[1]}</div><div class="story-dates"><div class="story-postdate">Published Sep 3, 2026, 12:00 PM SGT</div><div class="story-changeddate">Updated Sep 3, 2026, 02:31 PM SGT</div></div><div class="clearfix text-formatted field field--name-field-paragraph-text">{render(s.parts, {7: "<div class=related-stories><ul><li><a href=/2>Drought: five things to know</a></li></ul></div>"})}<p>Join <a href="https://t.me/narrows">ST’s Telegram channel</a> and get the latest breaking news delivered to you.</p></div><div class="story-tags"><a>Wales</a><a>drought</a></div><div class="unlock"><h3>E-paper</h3><p>Read The Narrows Times e-paper</p></div></main><footer><p>MCI (P) 066/10/2025. Published by SPH Media Limited, Co. Regn. No. 202120748H. Copyright © 2026</p></footer></body></html>'
    )


@PAGES.on("glacier")
def science_daily(s: Story) -> str:
    dl = f'<dl class="dl-horizontal dl-custom"><dt>Date:</dt><dd id="date_posted">{shown(s)}</dd><dt>Source:</dt><dd id="source">University of Akureyri</dd><dt>Summary:</dt><dd id="abstract">A faint tap under a glacier turns out to be a lake that fills and drains every nineteen hours.</dd></dl>'
    return (
        start(s, open_graph(s), meta(s), suffix=" -- ScienceToday")
        + f'<body><div id="header"><a>Your source for the latest research news</a><ul><li><a>New</a></li></ul></div><div id="main"><div id="first-col"><div class="mobile-top"><span>Science News</span> from research organizations</div><h1 id="headline" class="headline">{s.title}</h1>{dl}<div class="share"><em>Share:</em><a>Facebook</a><a>Twitter</a></div><div class="fullstory"><span class="story-head">FULL STORY</span><hr><div id="story_text"><p id="first" class="lead">{s.parts[0].html}</p><div id="text">{render(s.parts[1:], {8: "<p>advertisement</p><hr>"})}</div></div><div id="story_source"><strong>Story Source:</strong><p><a href="/m">Materials</a> provided by <a href="/u"><strong>University of Akureyri</strong></a>. Original written by {s.by}. <em>Note: Content may be edited for style and length.</em></p></div><div id="journal_references"><strong>Journal Reference</strong>:<ol class="journal"><li>Piet van Aardenne, Solveig Arnarsdóttir. <strong>A subglacial lake with a nineteen-hour cycle</strong>. <em>Ice and Water</em>, 2026; DOI: <a href="/d">10.5555/iw.2026.19</a></li></ol></div><div id="citation"><strong>Cite This Page</strong>:<ul><li><a>MLA</a></li><li><a>APA</a></li></ul><p>University of Akureyri. "{s.title}." ScienceToday. ScienceToday, 11 June 2026.</p></div></div><div class="more"><h3>Explore More</h3><p><b>Ice Sheets Remember Warm Summers</b></p><p>Oct. 1, 2025 — Layers of refrozen water deep in an ice sheet keep a record of melting that goes back four thousand years, researchers have <a>found</a>...</p></div></div></div></body></html>'
    )


@PAGES.on("tenants")
def philosopher(s: Story) -> str:
    signup = '<div class="kg-card kg-signup-card kg-width-regular"><div class=kg-signup-card-content><h2>Letters from slow streets, every other Thursday</h2><p>Four thousand people read them. You could be one.</p><form><button>Subscribe</button></form><p class=kg-signup-card-disclaimer>No spam. Unsubscribe anytime.</p></div></div>'
    bookmark = '<figure class="kg-card kg-bookmark-card"><a class=kg-bookmark-container href=/b><div class=kg-bookmark-content><div class=kg-bookmark-title>A city without kitchens</div><div class=kg-bookmark-description>What happened when the stoves were taken out of eleven thousand flats in one winter, and who cooked.</div><div class=kg-bookmark-metadata><span>Slow Street</span><span>Ulla Brandt</span></div></div></a></figure>'
    return (
        start(s, open_graph(s), meta(s))
        + f'<body class="post-template tag-cities"><div class="site-wrapper"><header class="gh-head"><a class="gh-head-logo" href="/">Slow Street</a><a class="gh-head-btn" href="#/portal/signup">Subscribe</a></header><main id="site-main"><article class="gh-article post tag-cities"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/tag/cities/">Cities</a><h1 class="gh-article-title is-title">{s.title}</h1><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/c/">{s.by}</a></h4><time class="gh-article-meta-date" datetime="{s.day}">{shown(s)}</time><span>— 6 min read</span></div><figure class="gh-article-image"><figcaption>Photo by <a>Olaf Brandt</a> / Unsplash</figcaption></figure></header><section class="gh-content gh-canvas is-body">{render(s.parts, {5: signup, 9: bookmark})}<hr><p><em>Thanks for reading Slow Street. If this made you think of a landlord, send it to them.</em></p></section></article><div class="gh-comments"><h2>Member discussion</h2></div><section class="gh-container is-grid"><h2>Read more</h2><article class="gh-card"><a href="/1"><h3>In praise of the dull bus</h3><p>Every few years a city decides that its buses should be exciting, and every few years it is wrong.</p><time>Feb 11</time></a></article></section></main><footer><a>Powered by Ghost</a></footer></div></body></html>'
    )


@PAGES.on("shares")
def share_cafe(s: Story) -> str:
    quote = '<div class="quote-box"><span>NVLT</span> <span>-14.02%</span> <a href="/n">Norvalt AS</a></div>'
    return (
        start(s, linked_data(s), open_graph(s))
        + f'<body><div id="root"><div class="ticker"><span>S&amp;P 500 5,912.44 +0.2%</span><span>Oil 71.10</span></div><main><article><header><h1>{s.title}</h1><p>By {s.by} <time datetime="{s.date}">{shown(s)} 3:31 am ET</time></p><button>Resize</button><button>Listen (2 min)</button></header><section>{render(s.parts[:1])}{quote}{render(s.parts[1:], {3: "<div class=uds-ad-container><span>Advertisement - Scroll to Continue</span></div>", 6: "<div data-inset_type=newsletterinset><h4>Newsletter Sign-up</h4><h3>What’s Moving</h3><p>The stocks to watch before the bell, in two minutes, every morning.</p><a>Subscribe</a></div>"})}<p>Write to Ingrid Sæther at <a href="mailto:ingrid@sharecafe.example">ingrid@sharecafe.example</a> and Paolo Ferrantelli at <a href="mailto:p@sharecafe.example">p@sharecafe.example</a></p><p>Copyright ©2026 Share Café &amp; Company, Inc. All Rights Reserved. 87990cbe856818d5eddac44c7b1cdeb8</p><p><em>Appeared in the October 23, 2026, print edition as ‘Norvalt Cuts Outlook Again’.</em></p></section></article><section class="next"><h2>What to Read Next</h2><div><a href="/1"><h3>Why a fire in Dresden moves vans in Norway</h3></a><p>The supply of one small part runs through a single building, and it has no sprinklers.</p></div></section></main></div></body></html>'
    )


@PAGES.on("storm")
def weather_radio(s: Story) -> str:
    paras = [f"<div>{p.html}</div>" if p.kind == "p" else f"<div><b>{p.html}</b></div>" for p in s.parts]
    paras.insert(
        3,
        f'<div><iframe src="/p"></iframe></div><div style="font-size:11px;color:#666">The pier at Wick, before and after. (Photo: Nils Hegg, used by permission)</div><div><a href="{FACEBOOK}">Like us on Facebook</a> | <a href="{TWITTER}">Follow us on Twitter</a></div>',
    )
    return (
        start(s, open_graph(s), meta(s), suffix=" | Radio Wick 101.2")
        + f'<body><div id="w"><div id="h"><a href="/">RADIO WICK 101.2</a> | <a href="/now">On air now: Breakfast with Barney</a></div><div id="c"><div id="l"><div class="t">{s.title}</div><h1>{s.title}</h1><div class="m">{shown(s)}, 7:12 am | by {s.by}</div><div class="x">{"".join(paras)}<div>&nbsp;</div><div>---</div><div>Listen to Radio Wick on 101.2 FM, on your smart speaker, or download our free app from the <a href="https://apps.apple.com/x">App Store</a>.</div></div><div class="p"><a>« Older</a> <a>Newer »</a></div></div><div id="r"><b>Recently played</b><div>Tide and Time, The Kelpies</div></div></div></div></body></html>'
    )


@PAGES.on("headphones")
def affiliate_blog(s: Story) -> str:
    toc = '<div id="ez-toc-container" class="ez-toc-v2"><p class="ez-toc-title">Table of Contents</p><nav><ul><li><a href="#c">Comfort</a></li><li><a href="#v">Verdict</a></li></ul></nav></div>'
    box = '<div class="aawp"><div class="aawp-product aawp-product--horizontal"><div class="aawp-product__content"><a class="aawp-product__title" href="/b">Marlow Quiet 3 Wireless Over-Ear</a><div class="aawp-product__description"><ul><li>Adaptive noise cancelling</li><li>44 hours of battery</li></ul></div></div><div class="aawp-product__footer"><span>£389.00</span><a>Buy on Rainforest</a></div></div></div>'
    faq = '<div class="author-box"><h4>Sunniva Ekeland</h4><p>Sunniva has reviewed audio for eleven years. She owns more headphones than coats.</p></div>'
    return (
        start(s, linked_data(s, "BlogPosting"), open_graph(s), suffix=" - HearBetter")
        + f'<body class="single wp-singular"><div class="site"><header class="site-header"><nav><ul><li><a>Best of</a></li></ul></nav></header><div class="content-area"><main><article class="post hentry"><header class="entry-header"><h1 class="entry-title">{s.title}</h1><div class="entry-meta"><span class="posted-on">Last Updated on {shown(s)}</span> <span class="byline">by <a>{s.by}</a></span></div></header><div class="entry-content"><p class="has-small-font-size"><em>This post may contain affiliate links. If you click through and buy, we may earn a small commission at no extra cost to you. Read our <a href="/disclosure/">full disclosure</a>.</em></p>{toc}{render(s.parts, {1: box, 10: box})}<p>Looking for something cheaper? Have a look at our guide to the <a href="/best/">best headphones under £100</a>.</p><div class="wp-block-group"><p><strong>Related posts:</strong></p><ul><li><a href="/1">Seven ways to sit in a train</a></li></ul></div></div>{faq}</article><nav class="post-navigation"><span>Previous Post</span><a>Why wool?</a></nav><div id="comments"><h2>2 thoughts on “{s.title}”</h2><ol><li><div class="comment-content"><p>Bought these on your advice and have not heard my neighbour since. The case is too big for my bag though.</p></div></li></ol><p>Your email address will not be published. Required fields are marked *</p></div></main></div></div></body></html>'
    )


@PAGES.on("swimmer")
def sports_network(s: Story) -> str:
    table = '<div class="table-wrapper"><table><caption>Women’s 1,500m final</caption><thead><tr><th>Pos</th><th>Name</th><th>Time</th></tr></thead><tbody><tr><td>1</td><td>O. Bright (GB)</td><td>15:08.41 WR</td></tr><tr><td>2</td><td>H. Tsuruta (JPN)</td><td>15:09.77</td></tr></tbody></table></div>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - Sports Net")
        + f'<body><div class="sdc-site"><header><a>Sky News</a><a>Watch Live</a></header><main><div class="sdc-article-header"><h1><span class="sdc-article-header__long-title">{s.title}</span></h1><p class="sdc-article-header__sub-title">Nine people who were there say what they saw.</p></div><div class="sdc-article-author"><p>{s.by}</p><p>Swimming Correspondent <a href="{TWITTER}">@fmaguire</a></p></div><p class="sdc-article-date">Wednesday 29 July 2026 21:55, UK</p><div class="sdc-article-widget callout"><div>Please use Chrome browser for a more accessible video player</div><figcaption>Highlights from the pool in Rotterdam as Olamide Bright broke the world record</figcaption></div><div class="sdc-article-body sdc-article-body--lead">{render(s.parts, {2: table, 5: "<ul><li><strong><a href=/1>World Championships: Day-by-day schedule</a></strong></li><li><strong><a href=/2>Download the Sports Net app</a> | <a href=/3>Get Sports Net</a></strong></li></ul>", 8: "<div class=sdc-article-strapline><h3>Analysis: how she did it</h3><p>Stream every final with no contract on NOW</p></div>"})}<p><strong>Watch the World Championships live on Sports Net until Sunday; stream with NOW.</strong></p></div><div class="sdc-article-related"><h3>Also See:</h3><a>Results</a><a>Calendar</a></div><div class="ui-ad"><h2>Win £250,000 with Super 6!</h2><p>Correctly predict six scorelines for a chance to win £250,000 for free. Entries by 3pm Saturday.</p></div></main></div></body></html>'
    )


@PAGES.on("council")
def gazette_2005(s: Story) -> str:
    def font(part: Part) -> str:
        return {"li": '<li><font face="Verdana" size="2">{}</font>'}.get(
            part.kind, '<p><font face="Verdana" size="2">{}</font>'
        ).format(part.html)

    return f'<html><head><title>Brackwater Gazette: {escape(s.title)}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body bgcolor="#ffffff"><table width="760" border="0" cellpadding="0"><tr><td colspan="3"><img src="/logo.gif"><br><font size="1">Tuesday, January 27, 2026</font></td></tr><tr><td width="120" valign="top"><font size="1"><a href="/">Front page</a><br><a href="/sport">Sport</a><br><a href="/letters">Letters</a><br><br><b>Weather</b><br>Rain, then more</font></td><td width="480" valign="top"><font face="Georgia" size="5"><b>{s.title}</b></font><br><font size="2"><b>By {s.by}</b><br>Gazette Staff Writer</font>{"".join(map(font, s.parts))}<p><font size="1"><a href="/print">Printer-friendly version</a> | <a href="/mail">E-mail this story to a friend</a> | <a href="/sub">Subscribe to the Gazette</a></font></p><p><font size="1">Copyright 2026 The Brackwater Gazette. Reproduction without permission is prohibited.</font></p></td><td width="160" valign="top"><font size="1"><b>Also today</b><br><a href="/1">Mayor opens bench</a><br>The bench, in Tanner Street, has been closed since the spring for reasons that nobody at the town hall could give.</font></td></tr></table></body></html>'


@PAGES.on("chef")
def square_space(s: Story) -> str:
    def block(part: Part) -> str:
        return f'<div class="sqs-block html-block sqs-block-html" data-block-type="2"><div class="sqs-block-content"><div class="sqs-html-content"><p style="white-space:pre-wrap;">{part.html}</p></div></div></div>'

    share = '<div class="sqs-block newsletter-block sqs-block-newsletter"><div class="newsletter-form-header"><h2>Eat with us</h2><div class="newsletter-form-header-description"><p>Sign up with your email address to receive news and recipes.</p></div></div><div class="newsletter-form-footnote"><p>We respect your privacy.</p></div><div><p>Thank you!</p></div></div>'
    summary = '<div class="sqs-block summary-v2-block"><div class="summary-heading">Featured</div><div class="summary-item"><div class="summary-title"><a href="/1">Leeks, a defence</a></div><div class="summary-excerpt"><p>There is a way of cooking a leek so that it tastes of nothing else, and it takes two hours and no attention.</p></div><a>Read More →</a></div></div>'
    return (
        start(s, open_graph(s), meta(s), suffix=" — Ladle")
        + f'<body><header id="header"><a>Ladle</a><nav><a>Stories</a><a>Shop</a></nav><a>Cart 0</a></header><main><article class="blog-item"><div class="blog-item-wrapper"><div class="blog-item-top-wrapper"><div class="blog-meta-item">Interviews</div><h1 class="entry-title entry-title--large p-name">{s.title}</h1><div class="blog-item-meta"><time class="dt-published">Nov 2</time><span>Written By {s.by}</span></div></div><div class="blog-item-content-wrapper"><div class="blog-item-content e-content"><div class="sqs-layout"><div class="row"><div class="col">{"".join(map(block, s.parts[:9]))}<div class="sqs-block image-block"><p class="image-caption-text">Ilse at half past four. Photographed by Margit Szabolcsi</p></div>{"".join(map(block, s.parts[9:]))}{share}{summary}</div></div></div></div></div><div class="blog-item-author-profile-wrapper"><div class="author-bio"><p>{s.bio}</p></div></div></div></article><section id="itemPagination"><a><div>Previous</div><h2>Bread at six</h2></a></section></main></body></html>'
    )


@PAGES.on("storm-live")
def broadcaster_live(s: Story) -> str:
    entries = ""
    for n, part in enumerate(s.parts[1:]):
        if part.kind == "h2":
            entries += f'{"</div></li>" if n else ""}<li class="lx-stream__post-container"><div class="post"><p class="time"><span>Posted at 16:{50 - n}</span></p><h3>{part.html}</h3><p class="contrib">Asif Rehmani</p><p class="role">Reporting from Brackwater</p>'
        else:
            entries += f"<p>{part.html}</p>"
    return (
        start(s, linked_data(s, "LiveBlogPosting"), open_graph(s), suffix=" - Corp News")
        + f'<body><header><a>Corp</a></header><main><div class="lx-live"><h1>{s.title}</h1><div class="summary"><h2>Summary</h2><ol><li>Red warning for the coast is lifted</li><li>Some 70,000 homes are without power</li></ol></div><div class="live-reporting"><h2>Live Reporting</h2><p>Edited by Dunstan Frey</p><p>All times stated are UK</p></div><p>{s.parts[0].html}</p><ol class="lx-stream__feed">{entries}</div></li></ol><div class="share-tools"><p>Share</p><p>View more share options</p></div><div class="pagination">Page 1 of 3</div></div></main></body></html>'
    )


@PAGES.on("deutsch")
def heute(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | heute.example")
        + f'<body><nav><ul><li><a>Startseite</a></li></ul></nav><main><h1><span class="label">Verkehr</span><span class="headline">{s.title}</span></h1><p class="metatextline">Stand: 19.04.2026 06:30 Uhr</p><p class="textabsatz columns twelve"><strong>{s.parts[0].html}</strong></p><p class="authorline">Von {s.by}, Redaktion Verkehr</p>{render(s.parts[1:], {2: "<div class=absatzbild><div class=bildunterschrift>Der erste Zug in Wendenbach. | dpa</div></div>", 5: "<div class=teaser-absatz><a href=/1><span class=date>18.04.2026</span><strong>Warum der Hang rutschte</strong><p>Gutachter sehen die Schuld bei einem Entwässerungsgraben, den seit 1974 niemand gereinigt hat.</p><span>mehr</span></a></div>"}, p="<p class=textabsatz>{}</p>", h="<h2 class=subtitle>{}</h2>")}<p class="textabsatz"><em>Über dieses Thema berichtete Radio Heute am 19. April 2026 um 06:10 Uhr.</em></p><div class="tags"><a>Bahn</a></div><p class="hinweis">Wir bitten um Verständnis, dass die Kommentarfunktion aus Kapazitätsgründen geschlossen ist.</p></main><footer>© Heute</footer></body></html>'
    )


@PAGES.on("nederlands")
def streek(s: Story) -> str:
    return (
        start(s, open_graph(s), meta(s), suffix=" - RTV Drentsland")
        + f'<body><div class="app"><header><a>Nieuws</a><a>Gemist</a></header><article class="news"><h1>{s.title}</h1><div class="info"><span>Geschreven door {s.by}</span><span>ma 2 februari 2026, 15:20</span></div><div class="img"><img><span>De schaats (Rechten: Museum Anderveen)</span></div><div class="lead"><p>{s.parts[0].html}</p></div><div class="body">{render(s.parts[1:], {3: "<div class=incontent><p>Tekst gaat verder onder de foto:</p><img></div>", 5: "<p><strong>Lees ook:</strong></p><ul><li><a href=/1>Boer vindt kano</a></li><li><a href=/2>IJsclub wacht al negen jaar</a></li></ul>"})}<p><strong>Heb je een tip of opmerking? Stuur ons je nieuws of foto via <a href="https://wa.me/316">WhatsApp</a> of <a href="mailto:redactie@rtvd.example">mail</a>!</strong></p></div><div class="social"><span>Deel dit artikel</span></div></article></div></body></html>'
    )


@PAGES.on("portugues")
def folhetim(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - Folhetim")
        + f'<body><div class="c-site"><nav><a>Assine a Folhetim</a></nav><main><article class="c-news"><header class="c-content-head"><h1 class="c-content-head__title">{s.title}</h1><h2 class="c-content-head__subtitle">Nine people who were there say what they saw.</h2></header><div class="c-tools-share"><ul><li>Salvar para ler depois</li><li>Diminuir fonte</li><li>Aumentar fonte</li></ul></div><div class="c-news__content"><div class="c-signature"><strong>{s.by}</strong></div><div class="c-place">SANTARÉM</div><div class="c-news__body">{render(s.parts, {1: "<div class=c-gallery><p>Barco-biblioteca na Amazônia</p><p>4 fotos</p></div>", 4: "<aside class=c-newsletter><h3>Folhetim Mercado</h3><p>Receba no seu email o que de mais importante acontece; aberta para não assinantes.</p><p>Carregando...</p></aside>"})}</div><div class="c-author"><p>Siga a autora no <a href="https://www.instagram.com/jm">Instagram</a></p></div><div class="c-topics"><ul><li><a>Amazônia</a></li></ul></div><div class="c-comments"><h3>Comentários</h3><p>Os comentários não representam a opinião do jornal; a responsabilidade é do autor da mensagem.</p></div></div></article></main></div></body></html>'
    )


@PAGES.on("polski")
def blogowisko(s: Story) -> str:
    return (
        start(s, open_graph(s), meta(s), suffix=" – Nad Zatoką")
        + f'<body class="post"><div id="page"><div id="menu"><a>Start</a></div><div id="post-12" class="hentry"><h2 class="entry-title">{s.title}</h2><div class="entry-date">Opublikowano {s.day} przez {s.by}</div><div class="entry">{"<br /><br />".join(p.html for p in s.parts)}<br /><br /><i>Zdjęcia: archiwum rodzinne</i><br /><br />Polub nas na <a href="{FACEBOOK}">Facebooku</a> i zapisz się do <a href="/newsletter">newslettera</a>!</div><div class="sharedaddy"><h3>Udostępnij to:</h3></div><div class="wpcnt"><span>Reklamy</span></div><p class="postmetadata">Wpis opublikowany w kategorii <a>Ludzie</a>. Dodaj zakładkę do <a>bezpośredniego odnośnika</a>.</p><div class="navigation">← Poprzedni wpis</div></div></div></body></html>'
    )


@PAGES.on("obituary")
def cathedral_parish(s: Story) -> str:
    return (
        start(s, meta(s), suffix=" | Parish of Wick")
        + f'<body><div class="elementor elementor-77"><section class="elementor-section"><div class="elementor-widget elementor-widget-heading"><h1 class="elementor-heading-title">{s.title}</h1></div><div class="elementor-widget elementor-widget-post-info"><ul><li>{shown(s)}</li><li>{s.by}</li><li>No Comments</li></ul></div><div class="elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">{render(s.parts)}<p>The Parish of Wick is a charity registered in England (no. 1077123). If you would like to give, you can do so <a href="/donate">here</a>, or text WICK 5 to 70070.</p></div></div><div class="elementor-widget elementor-widget-share-buttons"><p>Share on facebook</p></div><div class="elementor-widget elementor-widget-post-navigation"><a>Prev Jumble sale: the result</a></div><div class="elementor-widget elementor-widget-posts"><h2>More news</h2><article class="elementor-post"><h3 class="elementor-post__title"><a href="/2">The bells are back</a></h3><div class="elementor-post__excerpt"><p>After eleven weeks in a foundry in Leicestershire the tenor bell has been hung again, a quarter tone lower.</p></div><a>Read More »</a></article></div></section></div><div class="footer"><p>Service times: Sunday 8 and 10.30</p></div></body></html>'
    )


@PAGES.on("court")
def legal_wire(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s))
        + f'<body><header><h1 class="logo"><a href="/">Law Wire 360</a></h1></header><section class="article"><a class="section">Try our Advanced Search for more refined results</a><h1>{s.title}</h1><p class="by">By <a>{s.by}</a> · <a class="listen">Listen to article</a></p><div class="body">{render(s.parts, {3: "<div class=paywall-inline><p>Stay ahead of the curve</p><p>In the legal profession, information is the key to success. You have to know what is happening with clients, competitors, practice areas, and industries.</p><ul><li>Access to case data within articles (numbers, filings, courts, nature of suit, and more.)</li><li>Access to attached documents such as briefs, petitions, complaints, decisions, motions, etc.</li></ul><a>TRY LAW WIRE 360 FREE FOR SEVEN DAYS</a></div>"})}<p>--Editing by Marigold Finch.</p><p><em>All Content © 2003-2026, Portfolio Wire, Inc.</em></p></div><div class="attached"><h3>Attached Documents</h3><ul><li>Useful Tools &amp; Links</li><li><a>Add to Briefcase</a></li><li><a>Save to PDF &amp; Print</a></li></ul></div></section></body></html>'
    )


@PAGES.on("ferry")
def islands_voice(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | Islands Voice")
        + f'<body class="blox"><div id="main-page-container"><section id="main-body-container"><article class="asset"><header class="asset-header"><h1 class="headline"><span>{s.title}</span></h1><div class="meta"><ul class="list-inline"><li><span class="tnt-byline">By {s.by} editor@voice.example</span></li><li class="hidden-print"><time class="tnt-date">{shown(s)}</time></li><li><span>2 min to read</span></li></ul></div></header><div class="asset-content subscriber-premium"><div class="asset-body"><div class="subscriber-preview">{render(s.parts[:2])}</div><div class="subscriber-only">{render(s.parts[2:6])}<div class="tncms-region hidden-print"><div class="card-panel"><p>Get the Voice’s headlines in your inbox</p><p>Success! An email has been sent with a link to confirm list signup.</p><p>Error! There was an error processing your request.</p></div></div>{render(s.parts[6:])}<p><em>Reach the reporter at editor@voice.example or 555-0177. Follow on X: <a href="{TWITTER}">@islandsvoice</a>.</em></p></div></div></div><div class="emoji"><h3>React to this story:</h3><ul><li>Love 0</li><li>Funny 0</li><li>Angry 0</li></ul></div><div id="asset-comments"><h3>Online Poll</h3><p>Should the quay have been bought before the ferry?</p><ul><li>Yes, obviously</li><li>No, that would have been too easy</li></ul><p>You voted:</p></div></article></section></div></body></html>'
    )


@PAGES.on("espanol")
def la_esquina(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | La Esquina")
        + f'<body><header><a>Suscríbete</a></header><main><article id="main-content" class="a"><header class="a_e"><h1 class="a_t">{s.title}</h1><h2 class="a_st">Los primeros vecinos regresan tres años después de la erupción.</h2></header><div class="a_ei"><div class="a_md_a">{s.by}</div><div class="a_md_f">La Palma - <time datetime="{s.date}">14 mar 2026 - 03:00 CET</time></div><ul class="w_rs"><li>Compartir en Whatsapp</li><li>Copiar enlace</li></ul></div><div class="a_c clearfix">{render(s.parts, {3: "<section class=more_info><header>más información</header><article><a href=/1>Así se abre un volcán</a></article></section>", 6: "<p>Apúntate aquí a <a href=https://plus.laesquina.example/newsletters/>nuestra newsletter diaria</a> con las historias del día.</p>"})}<p>Puedes seguir a La Esquina en <a href="{FACEBOOK}">Facebook</a> y <a href="{TWITTER}">X</a>, o apuntarte aquí para recibir nuestra newsletter semanal.</p></div><section class="a_t_i"><div><h4>Tu suscripción se está usando en otro dispositivo</h4><p>¿Quieres añadir otro usuario a tu suscripción?</p><p>Si continúas leyendo en este dispositivo, no se podrá leer en el otro.</p></div></section><section class="b-au"><a>{s.by}</a><p>Es redactora en Canarias desde 2012 y escribe sobre territorio, agua y volcanes para la edición nacional.</p></section><div class="arch"><h3>Archivado En</h3><ul><li><a>Volcanes</a></li></ul></div></article></main></body></html>'
    )


@PAGES.on("orchard")
def longreads(s: Story) -> str:
    pull = '<blockquote class="wp-block-quote is-style-plain has-text-align-center"><p><strong>“Nobody counts the bees until they are gone.”</strong></p></blockquote>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - Longform")
        + f'<body class="single-post"><div id="page"><header id="masthead"><p class="site-title"><a>Longform</a></p><p class="site-description">The best long stories on the web</p></header><main><article class="post entry"><header class="entry-header"><span class="cat-links"><a>Story</a></span><h1 class="entry-title">{s.title}</h1><div class="newspack-post-subtitle">Nine people who were there say what they saw.</div><div class="entry-subhead"><span class="byline">by <span class="author vcard"><a class="url fn n">{s.by}</a></span></span><span class="posted-on"><time class="entry-date published">{shown(s)}</time></span></div></header><div class="entry-content"><p><strong>{s.by}</strong> | Longform | October 2025 | 10 minutes (2,612 words)</p><figure class="wp-block-audio"><figcaption>This story was funded by our members. <a href="/join">Join Longform</a> and help us to support more writers.</figcaption></figure>{render(s.parts, {4: "<hr class=wp-block-separator>" + "<div class=mailchimp><h3>Get the Longform Top 5 Email</h3><p>Kickstart your weekend by getting the week’s best reads, hand-picked and introduced by our editors, delivered to your inbox every Friday morning.</p></div>", 9: pull})}<p class="has-text-align-center">* * *</p><p><strong><em>Anneke Vos</em></strong><em> is a writer in Utrecht whose work has appeared in several magazines.</em></p><p>Editor: Peter Rubin-Oak<br>Fact-checker: Lisa Whitting<br>Copy-editor: Krista Stevens-Lund</p></div></article></main></div></body></html>'
    )
