# ruff: noqa: E501 - markup as sites write it has long lines
"""Layouts written last, after all others had taught what they could: what the filter does with pages it has not seen."""

from collections.abc import Callable, Sequence
from datetime import date
from html import escape

from benchmarks.pages.layouts import FOOTER, NAV, linked_data, open_graph, render
from benchmarks.pages.story import Story

STANDFIRSTS = (
    "The people of the coast have waited a long time for this.",
    "It took longer than anybody had said it would.",
)
"""Lines under headlines, which count neither way."""


def start(story: Story, *more: str, suffix: str = "") -> str:
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(story.title)}{suffix}</title>{"".join(more)}</head>'


def shown(story: Story) -> str:
    day = date.fromisoformat(story.day)
    return f"{day:%B} {day.day}, {day.year}"


def metropolitan(story: Story) -> str:
    ad = '<div class="css-8h527k"><div class="ad dfp-ad-top-wrapper"><p>Advertisement</p><a href="#after-mid1">SKIP ADVERTISEMENT</a></div></div>'
    column = '<div class="css-53u6y8"><p class="css-at9mc1 evys1bk0">{}</p></div>'
    print_note = f'<div class="css-wrap"><p>A version of this article appears in print on <span>March 15, 2026</span>, Section A, Page 4 of the national edition with the headline: <span>{story.title}</span>. <a href="/r">Order Reprints</a> | <a href="/p">Today’s Paper</a> | <a href="/s">Subscribe</a></p></div>'
    topics = '<div class="css-tag"><p>See more on: <a href="/1">Islands</a>, <a href="/2">Ferries</a></p></div>'
    note = '<div class="css-11jl9h0"><p>Ilse Brand contributed reporting from Wick.</p></div>'
    return (
        start(story, linked_data(story), open_graph(story), suffix=" - The Metropolitan Times")
        + f'<body><div id="app">{NAV}<main id="site-content"><article id="story"><header><h1 data-testid="headline" id="link-1">{story.title}</h1><p id="article-summary" class="css-summary">The people of the coast have waited a long time for this.</p><div data-testid="reading-time-module"><span>Share full article</span></div>'
        f'<p class="css-byline" itemprop="author">By <span class="last-byline">{story.by}</span></p><p>Reporting from Brackwater</p><time datetime="{story.date}">{shown(story)}</time></header><section name="articleBody">{render(story.parts, {2: ad}, p=column, h=column.format("<b>{}</b>"))}</section><div class="bottom-of-article">{note}<p class="bio">{story.bio}</p>{print_note}{topics}<span>Share full article</span></div></article>'
        f'<section id="related-coverage"><h2>Related Content</h2><a href="/x"><h3>What the seals know</h3></a></section></main>{FOOTER}</div></body></html>'
    )


def vox(story: Story) -> str:
    related = '<div class="c-read-more"><h3 class="c-read-more__title">Related</h3><ul><li><a href="/1">The case against causeways</a></li><li><a href="/2">The boat that could</a></li></ul></div>'
    letter = '<div class="c-newsletter_signup_box" id="newsletter-signup-short-form"><h3 class="c-newsletter_signup_box__main">Sign up for the newsletter</h3><p>Today, Explained</p><p>Understand the world with a daily explainer plus the most compelling stories of the day.</p><form><input type="email"><div>By submitting your email, you agree to our <a href="/t">Terms</a> and <a href="/p">Privacy Notice</a>.</div></form></div>'
    give = '<div class="c-contributions"><p>You’ve read 1 article in the last month</p><p>Here at Tidal, we believe in helping everyone understand our complicated world. If you also believe that everyone deserves access to trusted high-quality information, will you make a gift to Tidal today?</p></div>'
    return (
        start(story, linked_data(story), open_graph(story), suffix=" - Tidal")
        + f'<body class="entry_layout_standard">{NAV}<section class="c-entry-hero"><div class="c-entry-group-labels"><ul><li><a href="/g">Islands</a></li></ul></div><h1 class="c-page-title">{story.title}</h1><p class="c-entry-summary p-dek">It took longer than anybody had said it would.</p><div class="c-byline"><span class="c-byline__item">By <a href="/a"><span class="c-byline__author-name">{story.by}</span></a></span> <time class="c-byline__item" datetime="{story.date}">{shown(story)}, 8:30am EST</time></div><div class="c-social-buttons"><a><span class="c-social-buttons__text">Share this on Facebook (opens in new window)</span></a><button>Share All sharing options</button></div></section>'
        f'<div class="l-col__main"><figure class="e-image e-image--hero"><img src="/h.jpg"><span class="e-image__meta"><figcaption>The old boat in 2016.</figcaption> <cite>Bram Holt/AFP via Getty Images</cite></span></figure><div class="c-entry-content">{render(story.parts, {1: related, 4: letter})}<p><em>Want more stories like this? <a href="/n">Sign up for our newsletter</a>.</em></p></div>{give}<div class="c-entry-stat--words"></div><div class="c-next-up"><h2>Next Up In Islands</h2></div></div>{FOOTER}</body></html>'
    )


def cable_news(story: Story) -> str:
    capital = '<p><a href="/1"><strong>SEAL WALKS INTO PUB, ORDERS NOTHING</strong></a></p>'
    video = '<div class="video-container"><div class="m"><a href="/v"><img src="/v.jpg"></a></div><div class="info"><div class="caption"><h4 class="title"><a href="/v">Host: This is what they do not want you to hear about boats</a></h4></div></div></div>'
    app = '<p><a href="/app"><strong>CLICK HERE TO GET THE CANAL NEWS APP</strong></a></p>'
    close = "<p><i>Canal News’ Rhona Pike and The Associated Wire contributed to this report.</i></p>"
    return (
        start(story, linked_data(story), open_graph(story), suffix=" | Canal News")
        + f'<body>{NAV}<div class="page-content"><main class="main-content"><article class="article-wrap has-video"><header class="article-header"><div class="eyebrow"><a href="/e">Islands</a></div><div class="article-meta"><span class="article-date">Published <time>{shown(story)} 8:30am EST</time></span></div><h1 class="headline speakable">{story.title}</h1><h2 class="sub-headline speakable">It took longer than anybody had said it would.</h2><div class="author-byline"><span>By <span><a href="/p">{story.by}</a></span> <span class="article-source"><a href="/">Canal News</a></span></span></div><div class="sticky-region"><ul><li>Facebook</li><li>Twitter</li><li>Print</li></ul></div></header>'
        f'<div class="article-content"><div class="article-body">{video}{render(story.parts, {1: capital, 3: capital.replace("SEAL WALKS INTO PUB, ORDERS NOTHING", "TEN BEST RAINCOATS FOR A FERRY")})}{app}{close}</div><div class="article-footer"><div class="author-bio"><p>{story.bio}</p></div></div></div></article></main></div>{FOOTER}</body></html>'
    )


def south_asian(story: Story) -> str:
    also = '<p><b>Also Read | </b><a href="/1"><b>Explained: how a ferry is bought</b></a></p>'
    note = "<p><i>(Except for the headline, this story has not been edited by Bay staff and is published from a syndicated feed.)</i></p>"
    return (
        start(story, linked_data(story), open_graph(story), suffix=" - The Bay Tribune")
        + f'<body>{NAV}<div class="content"><div class="sp-cn"><div class="brd-crumb"><a href="/">Home</a> <a href="/w">World News</a> <span>{story.title}</span></div><section class="sp-hd-sec"><h1 itemprop="headline" class="sp-ttl">{story.title}</h1><h2 class="sp-descp">It took longer than anybody had said it would.</h2><nav class="pst-by"><span class="pst-by_li">Reported by: <a href="/a">{story.by}</a></span> <span class="pst-by_lnk">World News</span> <span>{shown(story)} 08:30 am IST</span> <span>Read Time: 3 mins</span></nav></section><div class="sp_soc"><a>Share</a><a>Twitter</a><a>WhatsApp</a></div>'
        f'<div class="sp-wrp"><div class="ins_instory_dv"><div class="ins_instory_dv_cont"><img src="/q.jpg"><p class="ins_instory_dv_caption sp_b">The quay on Tuesday.</p></div></div><div class="place_cont"><b class="place_cont">Brackwater:</b></div>{render(story.parts, {2: also})}{note}<div class="tg_wrp"><p>Track <a href="/l">Latest News</a> Live on baytribune.example and get news updates from around the world</p></div><div class="ft-social"><b>Follow us:</b> <a>Facebook</a></div><div class="tagsinfo"><a href="/t1">Ferry</a> <a href="/t2">Islands</a></div></div></div></div>{FOOTER}</body></html>'
    )


def aggregator(story: Story) -> str:
    halves = len(story.parts) // 2
    return (
        start(story, linked_data(story), open_graph(story))
        + f'<body>{NAV}<main><article class="caas-container"><header class="caas-header"><div class="caas-logo"><span>Hallin Courier</span></div><h1 data-test-locator="headline">{story.title}</h1></header><div class="caas-content-byline-wrapper"><div class="caas-attr"><span class="caas-author-byline-collapse">{story.by}</span><div class="caas-attr-time-style"><time datetime="{story.date}">{shown(story)} at 8:30 AM</time><span>·3 min read</span></div></div><div class="caas-share-section"><a>Link Copied</a></div></div>'
        f'<div class="caas-body">{render(story.parts[:halves])}<div class="caas-readmore"><button class="link">Story continues</button></div>{render(story.parts[halves:])}<p><strong>More from Hallin Courier</strong></p><ul><li><p><a href="/1">The seals have moved in next door</a></p></li><li><p><a href="/2">What a quay is for</a></p></li></ul><p>Read the original article on <a href="/o">Hallin Courier</a>.</p></div><div class="caas-comments"><button>View comments (12)</button></div></article><aside><h3>TRENDING</h3><ol><li><a href="/t">Man returns library book after 61 years</a></li></ol></aside></main>{FOOTER}</body></html>'
    )


def university(story: Story) -> str:
    contact = '<div class="field field--name-field-media-contact"><div class="field__label">Media contact</div><p>Odile Renn, press officer<br>odile.renn@uni.example</p></div>'
    return (
        start(
            story,
            open_graph(story),
            f'<meta name="author" content="{story.by}"><meta property="article:published_time" content="{story.date}">',
            suffix=" | University of Wick",
        )
        + f'<body class="path-node page-node-type-news"><a href="#main" class="visually-hidden focusable">Skip to main content</a>{NAV}<div class="region region-content"><div id="block-pagetitle"><h1><span class="field field--name-title">{story.title}</span></h1></div><article role="article" class="node node--type-news node--view-mode-full"><div class="node__meta"><span>{shown(story)}</span> | <span>{story.by}</span></div>'
        f'<div class="node__content"><div class="layout layout--twocol-section"><div class="layout__region layout__region--first"><div class="clearfix text-formatted field field--name-body field--type-text-with-summary">{render(story.parts)}<p style="text-align:center">###</p><p><em>The University of Wick was founded in 1921 and has 11,000 students.</em></p></div></div><div class="layout__region layout__region--second"><div class="block"><h2>Related links</h2><ul><li><a href="/1">School of Coastal Studies</a></li></ul></div>{contact}</div></div></div></article><nav class="pager"><a href="/prev">‹ Back to all news</a></nav></div>{FOOTER}</body></html>'
    )


def hand_made(story: Story) -> str:
    """A blog that a static site generator made."""
    notes = '<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>I was told this by a man in a shed.&nbsp;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">↩︎</a></p></li></ol></section>'
    toc = '<details class="toc"><summary accesskey="c"><span class="details">Table of Contents</span></summary><div class="inner"><nav id="TableOfContents"><ul><li><a href="#a">What it will cost</a></li></ul></nav></div></details>'
    anchor = '<h2 id="x">{}<a hidden class="anchor" aria-hidden="true" href="#x">#</a></h2>'
    return (
        start(story, linked_data(story, "BlogPosting"), suffix=" | tidewrack.example")
        + f'<body id="top"><header class="header"><nav class="nav"><div class="logo"><a href="/">tidewrack</a></div><ul id="menu"><li><a href="/archives/">archives</a></li></ul></nav></header><main class="main"><article class="post-single"><header class="post-header"><h1 class="post-title">{story.title}</h1><div class="post-meta">{shown(story)}&nbsp;·&nbsp;5 min&nbsp;·&nbsp;{story.by}</div></header>{toc}<div class="post-content">{render(story.parts, h=anchor)}{notes}<hr><p>Thoughts? <a href="mailto:me@tidewrack.example">Email me</a> or <a href="/hn">discuss on the orange site</a>.</p></div>'
        '<footer class="post-footer"><ul class="post-tags"><li><a href="/t">sea</a></li></ul><nav class="paginav"><a class="prev" href="/p"><span class="title">« Prev</span><br><span>Notes on tar</span></a></nav></footer></article></main><footer class="footer"><span>Powered by Hugo</span></footer></body></html>'
    )


def antipodean(story: Story) -> str:
    more = '<div class="_1p"><h4>Read more:</h4><ul class="_3q"><li><a href="/1"><span>The ferry we never had</span></a></li></ul></div>'
    key_facts = '<div data-component="KeyPoints" class="_2k"><h2>Key points:</h2><ul><li>The trust voted on Tuesday</li><li>The causeway floods forty days a year</li></ul></div>'
    return (
        start(story, linked_data(story), open_graph(story), suffix=" - PBC News")
        + f'<body>{NAV}<main id="content"><article class="Article_root"><header><div data-component="Topics"><a href="/t">Topic: Water Transport</a></div><h1>{story.title}</h1><div data-component="Byline">By <a href="/a">{story.by}</a></div><div data-component="Dateline"><time datetime="{story.date}">{shown(story)}</time></div><button>Share article</button></header><div class="Article_body" data-component="LayoutContainer"><figure data-component="Figure"><img src="/a.jpg"><figcaption>The quay at dusk. <span data-component="Attribution">(<cite>PBC News: Bram Holt</cite>)</span></figcaption></figure>'
        f'{key_facts}{render(story.parts, {2: more, 4: "<div class=_1e data-component=EmbedBlock><a href=#skip>Loading...</a></div>"})}<p><strong>Get breaking news and weather in your inbox.</strong> <a href="/n">Subscribe to our morning email</a></p></div><footer><div data-component="Timestamp">Posted <time>{shown(story)}</time>, updated <time>{shown(story)}</time></div></footer></article><section><h2>Top Stories</h2><h3><a href="/7">Kelp returns</a></h3></section></main>{FOOTER}</body></html>'
    )


LAYOUTS: Sequence[Callable[[Story], str]] = (
    metropolitan, vox, cable_news, south_asian, aggregator, university, hand_made, antipodean,
)  # fmt: skip
