# ruff: noqa: E501 - markup as sites write it has long lines
"""More layouts, written after the filter in `narrator.article.pages` was made, to see what it does with strange ones."""

import json
from collections.abc import Callable, Sequence
from html import escape

from benchmarks.pages.layouts import FOOTER, HOST, NAV, address, head, linked_data, open_graph, render
from benchmarks.pages.story import Story

STANDFIRSTS = (
    "A story that began with a letter and has not ended yet.",
    "Our correspondent on the strangest week of the year.",
    "Why it took so long, and who paid.",
)
"""Lines under headlines, which count neither way."""


def ghost(story: Story) -> str:
    signup = (
        '<div class="kg-card kg-signup-card kg-width-regular" data-lexical-signup-form><div class="kg-signup-card-content"><h2 class="kg-signup-card-heading">'
        'Stay in the loop</h2><p class="kg-signup-card-subheading">Join 4,000 readers who hear from us on Sundays.</p><form class="kg-signup-card-form">'
        '<input type="email"><button>Subscribe</button></form><p class="kg-signup-card-disclaimer">No spam. Unsubscribe anytime.</p></div></div>'
    )
    bookmark = (
        '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/b"><div class="kg-bookmark-content"><div class="kg-bookmark-title">'
        'The map that left out the island</div><div class="kg-bookmark-description">In 1871 a surveyor had a bad week.</div></div></a></figure>'
    )
    callout = '<div class="kg-card kg-callout-card"><div class="kg-callout-text">This post is free for everyone thanks to our members.</div></div>'
    return (
        head(story, linked_data(story, "Article"), open_graph(story), '<meta name="generator" content="Ghost 5.8">')
        + f'<body class="post-template"><div class="gh-viewport">{NAV}<main class="gh-main"><article class="gh-article post"><header class="gh-article-header gh-canvas">'
        f'<a class="gh-article-tag" href="/tag/news/">News</a><h1 class="gh-article-title is-title">{story.title}</h1><p class="gh-article-excerpt is-body">'
        f'Why it took so long, and who paid.</p><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/x/">{story.by}</a></h4>'
        f'<time class="gh-article-meta-date" datetime="{story.day}">{story.day}</time><span class="gh-article-meta-length">— 5 min read</span></div></header>'
        f'<section class="gh-content gh-canvas is-body">{render(story.parts, {1: bookmark, 3: signup, -1: callout})}</section></article>'
        f'<section class="gh-container"><h2 class="gh-container-title">Read more</h2><div class="gh-feed"><a href="/1"><h3>Eels, explained</h3></a></div></section></main>{FOOTER}</div></body></html>'
    )


def writers_platform(story: Story) -> str:
    paragraph = '<p id="6f1e" class="pw-post-body-paragraph ni nj gu nk b nl nm">{}</p>'
    body = render(story.parts, p=paragraph, h='<h1 id="aa2" class="ol om gu be on">{}</h1>')
    return (
        head(story, linked_data(story), open_graph(story), suffix=f" | by {story.by} | Tidewrack | Pebble")
        + f'<body><div id="root"><div class="a b c"><div class="l m"><span>Open in app</span><a href="/signup">Sign up</a><a href="/signin">Sign in</a></div>'
        f'<article class="meteredContent"><div class="l"><section><div><div class="ch bg"><h1 id="77" data-testid="storyTitle" class="pw-post-title gt gu">{story.title}</h1>'
        f'<div class="speechify-ignore ab"><div><a href="/@x" data-testid="authorName">{story.by}</a><span><button>Follow</button></span></div><div><span data-testid="storyReadTime">'
        f'6 min read</span> · <span data-testid="storyPublishDate">{story.day}</span></div><div><span>Listen</span><span>Share</span><span>--</span></div></div>'
        f'<figure class="nb nc"><img src="/1.jpg"><figcaption class="nz">Photo by <a href="/u">Bram Holt</a> on <a href="/p">Pixhoard</a></figcaption></figure>{body}'
        '<p id="1" class="pw-post-body-paragraph ni nj gu"><em>If you enjoyed this, please clap and follow me for more stories from the coast.</em></p></div></div></section></div></article>'
        f'<div class="tags"><a href="/t/sea">Sea</a><a href="/t/essays">Essays</a></div><div class="pw-author"><h2>Written by {story.by}</h2><p>310 followers</p><p>{story.bio}</p></div>'
        "<div><h2>More from Tidewrack</h2><h2>Nine ways to leave a party</h2><p>Only two of them involve a window.</p></div></div></div></body></html>"
    )


def agency(story: Story) -> str:
    paragraph = '<div data-testid="paragraph-0" class="text__text__1FZLe text__dark-grey__3Ml43 article-body__paragraph__2-BtD">{}</div>'
    heading = '<h2 data-testid="Heading" class="text__text__1FZLe heading__heading_6">{}</h2>'
    inner = (
        '<div data-testid="promo-box" class="promo-box__container__2"><div>Sign up <a href="/n">here.</a></div></div>'
        '<div class="article-body__element__2p5pI"><div data-testid="ContextWidget"><a href="/item1">Item 1 of 3 A crane stands by the quay in Brackwater. BELGA/Bram Holt</a></div></div>'
    )
    sign_off = '<p data-testid="Body" class="sign-off__text__PU3Aj">Reporting by Ines Moreau; Editing by Tom Ash</p>'
    trust = '<p data-testid="Body" class="article-body__trust-badge__3">Our Standards: <a href="/trust">The Belga Trust Principles.</a></p>'
    body = render(story.parts, {2: inner, -1: sign_off + trust}, p=paragraph, h=heading)
    return (
        head(story, linked_data(story), open_graph(story), suffix=" | Belga News")
        + f'<body><div id="fusion-app">{NAV}<main><article class="article__container__2MUeZ"><div class="article-header__wrapper"><span data-testid="Label">World</span>'
        f'<h1 data-testid="Heading" class="text__text heading__heading_3">{story.title}</h1><div class="info-content__author-date"><div>By <a href="/authors/x">{story.by}</a></div>'
        f'<time datetime="{story.date}"><span>{story.day}</span><span>8:30 AM UTC</span><span>Updated 12 mins ago</span></time></div></div>'
        f'<div class="article-body__wrapper__3IxHM"><div class="article-body__content__17Yit">{body}</div><div data-testid="ArticleTags"><span>Suggested Topics:</span><a href="/t">World</a></div>'
        '<div><p class="author-bio__description">Thomson is a correspondent in Brackwater.</p></div></div></article>'
        f'<aside><h2>Read Next</h2><ul><li><a href="/x">Oil slips as storm passes</a></li></ul></aside></main>{FOOTER}</div></body></html>'
    )


def associated(story: Story) -> str:
    enhancement = (
        '<div class="Enhancement" data-align-center><div class="Enhancement-item"><div class="HtmlModule"><div class="FreeStar"><div class="SovrnAd"></div></div></div></div></div>'
        '<div class="Enhancement"><bsp-list-loadmore class="PageListStandardB"><div class="PageList-header"><h3>Related Stories</h3></div><div class="PageList-items">'
        '<div class="PagePromo"><a class="Link" href="/y">Fishermen find a door in their net</a></div></div></bsp-list-loadmore></div>'
    )
    return (
        head(story, linked_data(story), open_graph(story), suffix=" | CP News")
        + f'<body class="Page-body"><bsp-header>{NAV}</bsp-header><div class="Page-content"><main class="Page-main"><bsp-story-page><div class="Page-headline"><h1 class="Page-headline">{story.title}</h1></div>'
        f'<bsp-figure class="Figure"><img src="/f.jpg"><div class="CarouselSlide-info"><div class="CarouselSlide-infoDescription">People wait by the quay in Brackwater, Tuesday. (CP Photo/Bram Holt)</div></div><div>1 of 4 |</div></bsp-figure>'
        f'<div class="Page-byline"><div class="Page-authors">By <a class="Link" href="/author/x">{story.by.upper()}</a></div><div class="Page-dateModified"><bsp-timestamp data-timestamp="1">Updated 10:04 AM GMT, March 15</bsp-timestamp></div></div>'
        f'<div class="RichTextStoryBody RichTextBody">{render(story.parts, {1: enhancement})}<p>___</p><p>Follow CP’s coverage of the coast at <a href="/hub/coast">cpnews.example/hub/coast</a>.</p></div>'
        f'<div class="Page-below"><div class="Author-bio">{story.bio}</div></div></bsp-story-page></main></div>{FOOTER}</body></html>'
    )


def town_news(story: Story) -> str:
    inline = (
        '<div id="tncms-region-article_instory_top" class="tncms-region"><div class="tncms-block"><div class="card-container"><h3>Support local journalism</h3><p>Your subscription helps pay for stories like this one.</p>'
        '<a class="btn" href="/s">Subscribe</a></div></div></div>'
    )
    photo = '<div class="inline-asset inline-image"><figure class="photo"><img src="/p.jpg"><figcaption class="caption"><span class="caption-text"><p>The old quay, seen in a file photo.</p></span><span class="credit"><span class="tnt-byline">Bram Holt, Staff</span></span></figcaption></figure></div>'
    return (
        head(
            story,
            open_graph(story),
            f'<meta name="author" content="{story.by}"><meta property="article:published_time" content="{story.date}">',
        )
        + f'<body class="asset-type-article">{NAV}<div class="main-content-wrap"><article class="asset story" itemscope itemtype="http://schema.org/NewsArticle"><header class="asset-header">'
        f'<h1 class="headline" itemprop="headline"><span>{story.title}</span></h1><div class="meta"><ul class="list-inline"><li class="tnt-byline">By {story.by.upper()} Hallin Courier</li><li class="visible-print">{story.day}</li></ul></div></header>'
        f'<div class="asset-content subscriber-premium"><div id="article-body" itemprop="articleBody" class="asset-body"><div class="subscriber-preview">{render(story.parts, {0: photo, 2: inline}, p="<p>{}</p>")}</div></div>'
        f'<div class="asset-tagline text-muted"><span class="tagline"><p>Reach {story.authors[0]} at 555-0142 or newsroom@hallincourier.example.</p></span></div></div></article>'
        '<div class="tncms-region"><h4 class="block-title">Trending Now</h4><ul><li><a href="/q">Cat elected mayor again</a></li></ul></div>'
        f'<div class="be-the-first"><p>Be the first to know. Get local news delivered to your inbox!</p></div></div>{FOOTER}</body></html>'
    )


def magazine(story: Story) -> str:
    parts = list(story.parts)
    first = parts[0].html
    body = render(parts[1:], {
        2: f'<div class="pull-quote-wrapper"><span class="mark">“</span><p class="big">{parts[1].html.split(". ")[0]}</p></div>',
        4: '<div class="section-break">◆</div>',
        5: '<div class="callout-card"><a href="/fiction"><span class="rubric">Fiction</span><h4>The Lighthouse Keeper’s Tax Return</h4></a></div>',
    })  # fmt: skip
    return (
        head(story, linked_data(story, "Article"), open_graph(story), suffix=" | The Spindrift Review")
        + f'<body><div class="persistent-top">{NAV}</div><main class="layout--content"><article lang="en-US"><div class="content-header"><div class="rubric">Annals of Weather</div><h1 data-testid="ContentHeaderHed">{story.title}</h1>'
        f'<div data-testid="ContentHeaderAccreditation"><div class="dek">Our correspondent on the strangest week of the year.</div></div><p class="byline bylines__byline" data-testid="BylineWrapper"><span>By </span><a href="/contributors/x">{story.by}</a></p><time>{story.day}</time></div>'
        '<div class="lead-asset"><figure><img src="/i.jpg"><figcaption><span class="caption__text">The weather, as it was.</span><span class="caption__credit">Illustration by Odile Marchetti</span></figcaption></figure></div>'
        f'<div class="body__container"><div class="body__inner-container"><p class="has-dropcap"><span class="dropcap">{first[:1]}</span>{first[1:]}</p>{body}'
        '<p class="paywall"><em>Published in the print edition of the December 7, 2026, issue, with the headline “Weather Permitting.”</em></p></div></div>'
        f'<div class="contributor-bio"><a href="/c">{story.authors[0]}</a> <span>{story.bio}</span></div></article><div class="recirc-most-popular"><h2>The Most Popular</h2><p><a href="/z">What the tide wants</a></p></div></main>{FOOTER}</body></html>'
    )


def tabloid(story: Story) -> str:
    video = '<div class="video-wrapper"><div class="vjs-player"><span>Loaded: 0%</span><span>Progress: 0%</span></div><p class="video-title">VIDEO: Moment storm hits pier</p></div>'
    also = '<div class="moduleFull mol-video"><p class="xlabel">READ ALSO:</p><ul><li><a href="/1">I married a lighthouse</a></li><li><a href="/2">Is your kettle spying on you?</a></li></ul></div>'
    tweet = (
        '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">It is very foggy and I have lost the dog. <a href="https://t.co/x">pic.twitter.com/x9</a></p>'
        '&mdash; Wick Coastguard (@wickcoast) <a href="https://twitter.com/wickcoast/status/1">March 14, 2026</a></blockquote><script async src="widgets.js"></script>'
    )
    bullets = '<ul class="mol-bullets-with-font"><li class=""><strong>Locals are split over the decision</strong></li><li><strong>DO YOU HAVE A STORY? Email tips@hallindaily.example</strong></li></ul>'
    return (
        head(story, linked_data(story), open_graph(story), suffix=" | Hallin Daily")
        + f'<body><div id="page-container">{NAV}<div id="content" class="articleOnly"><div id="js-article-text" class="article-text wide"><h1>{story.title}</h1>{bullets}<p class="author-section byline-plain">By <a class="author" rel="nofollow" href="/x">{story.by}</a></p>'
        f'<p class="byline-section"><span class="article-timestamp article-timestamp-published"><span>Published:</span> <time datetime="{story.date}">08:30 GMT, 14 March</time></span></p><div itemprop="articleBody">'
        f'{render(story.parts, {1: video, 3: also, 4: tweet}, p="<p class=mol-para-with-font>{}</p>")}</div><div class="shareArticles"><h3>Share or comment on this article: </h3><p>e-mail</p><p>412 shares</p></div></div>'
        f'<div class="rc-title">MORE HEADLINES</div><ul><li><a href="/7">Pie found on moon</a></li></ul></div>{FOOTER}</div></body></html>'
    )


def site_builder(story: Story) -> str:
    block = '<div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content"><div class="sqs-html-content">{}</div></div></div>'
    half = max(2, len(story.parts) // 2)
    image = '<div class="sqs-block image-block"><figure class="sqs-block-image-figure"><img src="/s.jpg"><figcaption class="image-caption-wrapper"><div class="image-caption"><p>Low tide.</p></div></figcaption></figure></div>'
    news = '<div class="sqs-block newsletter-block"><header class="newsletter-form-header"><h2>Subscribe</h2><div><p>Sign up with your email address to receive news and updates.</p></div></header><div>We respect your privacy.</div><p>Thank you!</p></div>'
    return (
        head(
            story,
            open_graph(story),
            f'<meta itemprop="datePublished" content="{story.date}"><meta itemprop="author" content="{story.by}">',
            suffix=" — Rope & Tide",
        )
        + f'<body id="collection-5"><div id="siteWrapper">{NAV}<main id="page"><article class="h-entry entry"><div class="blog-item-wrapper"><div class="blog-item-top-wrapper"><h1 class="entry-title entry-title--large p-name" itemprop="headline">{story.title}</h1>'
        f'<div class="blog-meta-item"><span class="blog-author-name">Written By {story.by}</span></div></div><div class="blog-item-content e-content"><div class="sqs-layout sqs-grid-12"><div class="row">{block.format(render(story.parts[:half]))}{image}{block.format(render(story.parts[half:]))}{news}</div></div></div>'
        '<div class="blog-item-author-profile-wrapper"><p>Rope &amp; Tide is written in a shed.</p></div></div></article><section id="itemPagination"><a href="/prev"><div>Previous</div><h2>On knots</h2></a></section></main></div></body></html>'
    )


def microdata(story: Story) -> str:
    box = '<div class="infobox"><p class="infobox-title">In brief</p><p>The sound is 4 km wide. The causeway was built in 1962.</p></div>'
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(story.title)} :: Küstenblatt</title></head><body itemscope itemtype="https://schema.org/NewsArticle">{NAV}<div id="wrap"><div id="main-col"><div class="headline-block">'
        f'<span class="kicker">Coast</span><h1 itemprop="headline">{story.title}</h1></div><p class="lead" itemprop="description">A story that began with a letter and has not ended yet.</p>'
        f'<div class="infos">by <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{"</span></span> and <span itemprop=author itemscope><span itemprop=name>".join(story.authors)}</span></span>, <time itemprop="datePublished" content="{story.date}" datetime="{story.date}">{story.day}, 08:30</time></div>'
        f'<div class="text-block" itemprop="articleBody">{render(story.parts, {1: box})}</div><div class="print-info">Source: Küstenblatt/dpx</div><div class="socials"><a href="/f">f</a><a href="/t">t</a></div>'
        f'<div class="next-article"><b>Next:</b> <a href="/w">Weather warning lifted</a></div></div></div>{FOOTER}</body></html>'
    )


def portal(story: Story) -> str:
    read_on = (
        '<a class="read-more-link" href="/z"><b>Read also </b><span>Ministers at odds over the price of salt</span></a>'
    )
    reading = '<div class="inline-reading"><p><b>Also on the Courier</b></p><p><a href="/a">The night the harbour lights failed</a></p></div>'
    factbox = '<details class="accordion"><summary>How we reported this</summary><p>Our reporter spoke to eleven people over three weeks.</p></details>'
    return (
        head(
            story,
            linked_data(story, "NewsArticle", articleBody=" ".join(p.words for p in story.parts)),
            open_graph(story),
        )
        + f'<body class="article-page">{NAV}<div class="l-container"><div class="c-breadcrumbs"><a href="/">Home</a> › <a href="/n">News</a></div><div class="c-article"><h1 class="c-article__title">{story.title}</h1><div class="c-article__author">{story.by}</div>'
        f'<div class="c-article__date">{story.day} | 08:30 | Last update 09:12</div><div class="c-article__tools"><span>A+</span> <span>A-</span> <span>Print</span></div><div class="c-article__content js-article-content">'
        f'{render(story.parts, {1: read_on, 3: reading, -1: factbox})}<p>Source: Hallin Courier</p><p class="tag-line">Tags: <a href="/1">salt</a>, <a href="/2">harbour</a>, <a href="/3">money</a></p></div>'
        f'<div class="c-article__newsletter"><p>Want more? Our newsletter lands every morning at six.</p></div></div></div>{FOOTER}</body></html>'
    )


def app_shell(story: Story) -> str:
    """A page that is filled in by a script; its text stands in JSON-LD alone."""
    text = "\n\n".join(part.words for part in story.parts)
    return (
        head(story, linked_data(story, articleBody=text), open_graph(story))
        + f'<body><noscript>You need to enable JavaScript to run this app.</noscript><div id="app"><div class="splash"><h1>{story.title}</h1><p>Loading…</p></div></div><script>window.__STATE__={json.dumps(text)}</script></body></html>'
    )


def public_radio(story: Story) -> str:
    transcript = '<div class="audio-module-tools"><p>Listen · 4:12</p><ul><li><a href="/dl">Download</a></li><li>Transcript</li></ul></div>'
    figure = '<div id="res77" class="bucketwrap image large"><div class="imagewrap"><img src="/n.jpg"></div><div class="credit-caption"><div class="caption-wrap"><div class="caption" aria-label="Image caption"><p>The quay at Brackwater. <b class="credit">Bram Holt for HPR</b> <b class="hide-caption"><b>hide caption</b></b></p></div><b class="toggle-caption"><b>toggle caption</b></b></div><span class="credit">Bram Holt for HPR</span></div></div>'
    internal = '<div id="res78" class="bucketwrap internallink insettwocolumn"><div class="bucket img"><h3 class="slug"><a href="/s">Environment</a></h3><h3><a href="/t">When the tide forgot to come in</a></h3></div></div>'
    return (
        head(story, linked_data(story), open_graph(story), suffix=" : HPR")
        + f'<body id="newsbody">{NAV}<main><section id="main-section"><article class="story"><div class="slug-wrap"><h3 class="slug"><a href="/sections/news">News</a></h3></div><div class="storytitle"><h1>{story.title}</h1></div>'
        f'<div id="story-meta"><div class="dateblock"><time datetime="{story.date}"><span class="date">{story.day}</span><span class="time">8:30 AM ET</span></time></div><p class="program">Heard on <a href="/p">All Tides Considered</a></p></div>'
        f'<div id="storybyline"><p class="byline__name"><a rel="author" href="/people/x">{story.by}</a></p></div>{transcript}<div id="storytext" class="storytext storylocation linkLocation">{render(story.parts, {0: figure, 3: internal})}</div>'
        f'<div class="tags tags--inline"><ul><li><a href="/1">tides</a></li></ul></div></article></section></main><a href="{HOST}">HPR</a><link rel="x" href="{address(story)}">{FOOTER}</body></html>'
    )


LAYOUTS: Sequence[Callable[[Story], str]] = (
    ghost, writers_platform, agency, associated, town_news, magazine, tabloid, site_builder, microdata, portal, app_shell, public_radio,
)  # fmt: skip
