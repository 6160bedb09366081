# ruff: noqa: E501 - markup as sites write it has long lines
"""Layouts as news sites, blogs and content systems have them, each with the furniture that such pages carry.

The filter in `narrator.article.pages` was made with these before it; those in ``layouts_unseen`` were written after it.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from html import escape

from benchmarks.pages.story import Part, Story

SITE = "The Hallin Courier"
HOST = "https://www.hallincourier.example"


def address(story: Story) -> str:
    return f"{HOST}/{story.day.replace('-', '/')}/{story.slug}"


def linked_data(story: Story, kind: str = "NewsArticle", **more: object) -> str:
    data = {
        "@context": "https://schema.org", "@type": kind, "headline": story.title, "datePublished": story.date,
        "dateModified": "2026-12-24T10:00:00Z", "author": [{"@type": "Person", "name": a} for a in story.authors],
        "publisher": {"@type": "Organization", "name": SITE, "logo": {"@type": "ImageObject", "url": f"{HOST}/logo.png"}},
        "image": [f"{HOST}/img/{story.name}.jpg"], "mainEntityOfPage": address(story), **more,
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


def open_graph(story: Story, suffix: str = "") -> str:
    return (
        f'<meta property="og:title" content="{escape(story.title)}{suffix}"><meta property="og:type" content="article">'
        f'<meta property="og:site_name" content="{SITE}"><meta property="og:url" content="{address(story)}">'
        f'<meta property="og:image" content="{HOST}/img/{story.name}.jpg"><link rel="canonical" href="{address(story)}">'
    )


def head(story: Story, *more: str, lang: str = "en-GB", suffix: str = f" | {SITE}") -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{escape(story.title)}{suffix}</title>'
        f'<meta name="viewport" content="width=device-width">{"".join(more)}'
        "<style>.a{color:red}</style><script>window.dataLayer=[];</script></head>"
    )


def render(
    parts: Sequence[Part], inserts: Mapping[int, str] = {}, p: str = "<p>{}</p>", h: str = "<h2>{}</h2>"
) -> str:  # fmt: skip
    """The parts as HTML, with furniture after the parts of these numbers; -1 is after the last."""
    out: list[str] = []
    for number, part in enumerate(parts):
        before = parts[number - 1].kind if number else None
        after = parts[number + 1].kind if number + 1 < len(parts) else None
        tag = {"li": "ul", "ol": "ol"}.get(part.kind)
        if part.kind == "p":
            out.append(p.format(part.html))
        elif part.kind == "h2":
            out.append(h.format(part.html))
        elif part.kind == "quote":
            out.append(f"<blockquote><p>{part.html}</p></blockquote>")
        else:
            out.append((f"<{tag}>" if before != part.kind else "") + f"<li>{part.html}</li>")
            out.append(f"</{tag}>" if after != part.kind else "")
        if number in inserts and part.kind in ("p", "quote"):
            out.append(inserts[number])
        elif number in inserts:
            out.append(inserts[number] if after != part.kind and part.kind != "h2" else "")
    return "\n".join(out) + inserts.get(-1, "")


STANDFIRSTS = (
    "What you need to know, and what nobody will tell you.", "Notes from a wet place", "What happened, and why it matters.",
    "A long and winding tale of boats, money and the weather.", "We went so that you need not.",
)  # fmt: skip
"""Lines under headlines, which count neither way: some hold them for part of an article's text, some do not."""

NAV = (
    '<header class="site-header"><a class="logo" href="/">The Hallin Courier</a><nav><ul><li><a href="/news">News</a></li>'
    '<li><a href="/sport">Sport</a></li><li><a href="/opinion">Opinion</a></li><li><a href="/shop">Shop</a></li></ul></nav>'
    '<a href="/subscribe">Subscribe from £1 a week</a></header>'
)
FOOTER = (
    '<footer class="site-footer"><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy policy</a></li></ul>'
    "<p>© 2026 The Hallin Courier. All rights reserved.</p></footer>"
)


def wordpress(story: Story) -> str:
    caption = (
        '<div id="attachment_77" style="width: 1034px" class="wp-caption aligncenter"><img src="/wp-content/a.jpg" alt="">'
        '<p id="caption-attachment-77" class="wp-caption-text">The scene on Tuesday. Photo: Bram Holt</p></div>'
    )
    share = (
        '<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social"><h3 class="sd-title">'
        'Share this:</h3><div class="sd-content"><ul><li class="share-facebook"><a href="?share=f"><span>Facebook</span></a>'
        '</li><li><a href="?share=x"><span>X</span></a></li></ul></div></div></div>'
        "<div id='jp-relatedposts' class='jp-relatedposts'><h3 class='jp-relatedposts-headline'><em>Related</em></h3></div>"
    )
    return (
        head(story, open_graph(story), f'<meta name="author" content="{story.by}">')
        + f'<body class="post-template-default single single-post postid-4711"><div id="page" class="site">{NAV}'
        f'<div id="content" class="site-content"><main id="main"><article id="post-4711" class="post type-post hentry">'
        f'<header class="entry-header"><h1 class="entry-title">{story.title}</h1><div class="entry-meta"><span class="posted-on">'
        f'Posted on <time class="entry-date published" datetime="{story.date}">{story.day}</time></span>'
        f'<span class="byline"> by <span class="author vcard"><a href="/author/x">{story.by}</a></span></span></div></header>'
        f'<div class="entry-content">{render(story.parts, {0: caption, -1: share})}</div>'
        '<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">News</a></span>'
        '<span class="tags-links">Tagged <a href="/t">island</a>, <a href="/u">harbour</a></span></footer></article>'
        f'<div class="author-box"><h4>About {story.authors[0]}</h4><p>{story.bio} <a href="/a">View all posts</a></p></div>'
        '<nav class="post-navigation"><a href="/p">Previous post: The winter we forgot</a></nav>'
        '<div id="comments" class="comments-area"><h2>3 thoughts on this story</h2><ol class="comment-list"><li id="comment-1">'
        "<p>My grandfather sailed that boat and he would have laughed at all this fuss, I can tell you.</p></li></ol></div>"
        f"</main></div>{FOOTER}</div></body></html>"
    )


def gutenberg(story: Story) -> str:
    newsletter = (
        '<div class="wp-block-group has-background"><div class="wp-block-group__inner-container"><h4>The Morning Tide</h4>'
        "<p>Get the day's five stories in your inbox before breakfast.</p><form><input type=email><button>Sign up</button>"
        "</form></div></div>"
    )
    related = '<p><strong>READ MORE: <a href="/x/causeway">Causeway repairs delayed for a third year</a></strong></p>'
    figure = (
        '<figure class="wp-block-image size-large"><img src="/b.jpg" alt="A view"><figcaption class="wp-element-caption">'
        "A view from the harbour wall. (Bram Holt/Hallin Courier)</figcaption></figure>"
    )
    return (
        head(story, linked_data(story, "Article"), open_graph(story, " - The Hallin Courier"))
        + f'<body class="wp-singular"><div class="wp-site-blocks">{NAV}<main class="wp-block-group">'
        f'<h1 class="wp-block-post-title">{story.title}</h1><div class="wp-block-post-author-name">{story.by}</div>'
        f'<div class="wp-block-post-date"><time datetime="{story.date}">{story.day}</time></div>'
        f'<div class="entry-content wp-block-post-content is-layout-constrained">'
        f"{render(story.parts, {0: figure, 2: related, 5: newsletter}, h='<h2 class=wp-block-heading>{}</h2>')}"
        '<hr class="wp-block-separator"/><p><em>Do you know more about this story? Email us at '
        '<a href="mailto:news@hallincourier.example">news@hallincourier.example</a>.</em></p></div>'
        '<div class="wp-block-query"><h2>More from the Courier</h2><ul><li><h3><a href="/1">A long week in Wick</a></h3></li>'
        f'<li><h3><a href="/2">The bells are back</a></h3></li></ul></div></main>{FOOTER}</div></body></html>'
    )


def arc(story: Story) -> str:
    ad = '<div class="c-ad arcad-feature"><p class="ad-label">ADVERTISEMENT</p><div id="arcad_1"></div></div>'
    related = (
        '<div class="c-stack b-related"><span class="c-eyebrow">Related</span><a class="c-link" href="/r">'
        '<h3 class="c-heading">Why the sound freezes more often than it used to</h3></a></div>'
    )
    inline = '<p class="c-paragraph"><a class="c-link" href="/r2">Also read: The shop that never closes</a></p>'
    lead = (
        '<figure class="c-media-item b-lead-art"><img alt="" src="/l.jpg"><figcaption class="c-media-item__fig-caption">'
        '<span class="c-media-item__caption">Where it happened.</span><span class="c-media-item__credit">(Bram Holt/Staff)</span>'
        "</figcaption></figure>"
    )
    body = render(
        story.parts,
        {1: ad, 3: inline, 5: related},
        p='<p class="c-paragraph">{}</p>',
        h='<h2 class="c-heading">{}</h2>',
    )
    return (
        head(story, linked_data(story), open_graph(story))
        + f'<body><div id="fusion-app">{NAV}<main class="b-right-rail__main"><article><h1 class="b-headline">{story.title}</h1>'
        f'<h2 class="b-subheadline">What you need to know, and what nobody will tell you.</h2>{lead}'
        f'<div class="b-byline"><span>By</span> <a href="/author/a" class="b-byline__names">{story.by}</a></div>'
        f'<time class="b-date" datetime="{story.date}">{story.day} at 8.30 am</time>'
        '<div class="b-share"><button>Share</button><span>Copy link</span></div>'
        f'<div class="c-stack b-article-body">{body}</div>'
        f'<div class="b-author-bio"><h3>{story.authors[0]}</h3><p>{story.bio}</p></div></article>'
        '<aside class="b-right-rail__rail"><h2>Most read</h2><ol><li><a href="/m">Ten things to do in the rain</a></li></ol></aside>'
        f"</main>{FOOTER}</div></body></html>"
    )


def newsletter_post(story: Story) -> str:
    widget = (
        '<div class="subscription-widget-wrap" data-attrs="{}"><div class="subscription-widget show-subscribe"><div class="preamble">'
        '<p class="cta-caption">Slow Tide is a reader-supported publication. To receive new posts and support my work, consider '
        'becoming a free or paid subscriber.</p></div><form class="subscription-widget-subscribe"><input type="email">'
        '<input type="submit" value="Subscribe"></form></div></div>'
    )
    button = '<p class="button-wrapper"><a class="button primary" href="?action=share"><span>Share</span></a></p>'
    image = (
        '<div class="captioned-image-container"><figure><a class="image-link" href="/i"><img src="/i.png"></a>'
        '<figcaption class="image-caption">My desk, with worm.</figcaption></figure></div>'
    )
    note = (
        '<div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" '
        'class="footnote-number">1</a><div class="footnote-content"><p>The figure is my own, from the back of an envelope.</p>'
        "</div></div>"
    )
    parts = list(story.parts)
    mark = '<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1">1</a>'
    body = render(parts, {0: image, 2: widget, -1: button + widget + note})
    body = body.replace("</p>", mark + "</p>", 1)
    return (
        head(story, linked_data(story), open_graph(story), suffix=f" - by {story.authors[0]} - Slow Tide")
        + f'<body class=""><div id="entry"><div id="main"><div class="main-menu">Slow Tide <a href="/s">Subscribe</a> Sign in</div>'
        f'<div class="single-post-container"><div class="single-post"><article class="typography newsletter-post post">'
        f'<div class="post-header"><h1 class="post-title">{story.title}</h1><h3 class="subtitle">Notes from a wet place</h3>'
        f'<div class="byline-wrapper"><a href="/@a">{story.by}</a><div class="meta">{story.day}</div></div></div>'
        f'<div class="available-content"><div dir="auto" class="body markup">{body}</div></div></article></div></div>'
        '<div class="comments-page"><h4>Discussion about this post</h4><p>Lovely piece, thank you. I read it on the bus.</p></div>'
        '<div class="footer-wrap"><p>© 2026 Slow Tide ∙ <a href="/privacy">Privacy</a></p></div></div></div></body></html>'
    )


def hashed_blocks(story: Story) -> str:
    image = (
        '<figure class="ssrcss-1qn0xuy-StyledFigure e34k3c23"><div data-component="image-block"><img src="/c.jpg">'
        '<span class="ssrcss-11kpz0x-Placeholder"><span role="text" class="ssrcss-13y-CopyrightWrapper"><span '
        'class="visually-hidden ssrcss-1f39n02">Image source, </span>Getty Images</span></span></div><figcaption>'
        '<span class="visually-hidden">Image caption, </span>The quay at low tide</figcaption></figure>'
    )
    more = (
        '<div data-component="links-block" class="ssrcss-1w"><h2>More on this story</h2><ul><li><a href="/1">Storm damage '
        'put at £3m</a></li><li><a href="/2">How the sound was charted</a></li></ul></div>'
        '<div data-component="topic-list"><h2>Related topics</h2><ul><li><a href="/t">Islands</a></li><li><a href="/u">Transport</a>'
        "</li></ul></div>"
    )
    block = '<div data-component="text-block" class="ssrcss-uf6-RichTextComponentWrapper"><div><p class="ssrcss-1q-Paragraph">{}</p></div></div>'
    heading = '<div data-component="subheadline-block"><h2 class="ssrcss-1l-Subheading">{}</h2></div>'
    linked = (
        '<div data-component="unordered-list-block"><ul><li><a href="/a1">Live: All the day\'s news from the coast</a></li>'
        '<li><a href="/a2">Analysis: What the vote really means</a></li></ul></div>'
    )
    return (
        head(
            story,
            linked_data(story, "ReportageNewsArticle"),
            open_graph(story, " - Hallin News"),
            suffix=" - Hallin News",
        )
        + f'<body>{NAV}<main id="main-content"><article class="ssrcss-pv1rh6-ArticleWrapper"><header><h1 id="main-heading">{story.title}</h1></header>'
        f'<div data-component="byline-block"><ul><li><div>Published</div> <time datetime="{story.date}">3 hours ago</time></li></ul>'
        f"<p>By {story.by}</p><p>Hallin News, Brackwater</p><button>Share</button></div>"
        f"{render(story.parts, {0: image, 2: linked}, p=block, h=heading)}{more}</article>"
        f'<section><h2>Top stories</h2><ul><li><a href="/top">Minister resigns over parcels</a></li></ul></section></main>{FOOTER}</body></html>'
    )


def broadsheet(story: Story) -> str:
    newsletter = (
        '<figure class="dcr-173mewl" id="sign-in"><gu-island name="EmailSignUp"><a href="#EmailSignup-skip-link-5" class="dcr-jzxpee">'
        'skip past newsletter promotion</a><aside aria-label="newsletter promotion" class="dcr-av0tqi"><p>Sign up to <span>First Tide</span></p>'
        "<p>Our morning email breaks down the key stories of the day</p><span><strong>Privacy Notice:</strong> Newsletters may contain info "
        "about charities, online ads, and content funded by outside parties.</span></aside>"
        '<p id="EmailSignup-skip-link-5" tabindex="0" aria-label="after newsletter promotion" role="note">after newsletter promotion</p>'
        "</gu-island></figure>"
    )
    quote = next((part.html for part in story.parts if "“" in part.source), story.parts[1].html)
    sentence = quote.split(". ")[0]
    pull = f'<aside class="dcr-19m2gqw"><svg viewBox="0 0 1 1"></svg><blockquote class="dcr-zzndwp">{sentence}</blockquote></aside>'
    rich = (
        '<figure class="dcr-1jsnyzt"><gu-island name="RichLinkComponent"><div class="dcr-1in"><a href="/r"><div>Read more</div>'
        "<div>The island that voted against its own bridge</div></a></div></gu-island></figure>"
    )
    lead = (
        '<figure id="main-media"><picture><img src="/m.jpg"></picture><figcaption><span>The causeway at dawn.</span> '
        "Photograph: Bram Holt/The Courier</figcaption></figure>"
    )
    end = (
        '<div class="dcr-1n3cv4j"><div>Explore more on these topics</div><ul><li><a href="/a">Islands</a></li><li><a href="/b">Features</a>'
        '</li></ul></div><div data-print-layout="hide"><a href="/share">Share</a><a href="/reuse">Reuse this content</a></div>'
    )
    return (
        head(
            story,
            linked_data(story),
            open_graph(story),
            f'<meta property="article:author" content="{HOST}/profile/x">',
            suffix=" | Islands | The Hallin Courier",
        )
        + f'<body>{NAV}<main><article><div data-gu-name="headline"><h1 class="dcr-u0152o">{story.title}</h1></div>'
        '<div data-gu-name="standfirst"><p>A long and winding tale of boats, money and the weather.</p></div>'
        f'<div data-gu-name="meta"><address aria-label="Contributor info"><a rel="author" href="/profile/x">{story.by}</a></address>'
        f"<details><summary><span>{story.day}</span></summary>First published on {story.day}</details></div>{lead}"
        f'<div id="maincontent" data-gu-name="body"><div class="article-body-commercial-selector article-body-viewer-selector">'
        f"{render(story.parts, {1: rich, 3: pull, 5: newsletter}, p='<p class=dcr-130mj7b>{}</p>')}</div>{end}</div></article>"
        '<section id="more-on-this-story"><h2>More on this story</h2><ul><li><a href="/x">Islanders sue over tides</a></li></ul></section>'
        '<section data-component="most-popular"><h2>Most viewed</h2><ol><li><a href="/y">Eel crosses road</a></li></ol></section>'
        f"</main>{FOOTER}</body></html>"
    )


def react_modules(story: Story) -> str:
    box = (
        '<div class="styles_wrap__Xy12z"><div class="styles_inner__aa1b2"><p class="styles_kicker__9ab">Sign up for The Tide Table</p>'
        '<p class="styles_text__77c">A weekly look at what the water is doing to us. Delivered to your inbox every Friday.</p>'
        '<p class="styles_legal__1f">By signing up, you agree to our Terms of Use and acknowledge our Privacy Policy.</p></div></div>'
    )
    link = '<p class="styles_p__3kd"><a href="/s"><strong>Inside the plan to dredge the sound</strong></a></p>'
    body = render(
        story.parts, {2: box, 4: link}, p='<p class="styles_p__3kd">{}</p>', h='<h3 class="styles_h__0s1">{}</h3>'
    )
    data = json.dumps({"props": {"pageProps": {"headline": story.title, "body": [p.words for p in story.parts]}}})
    return (
        head(story, linked_data(story, articleSection="News"), open_graph(story))
        + f'<body><div id="__next"><div class="styles_layout__a">{NAV}<div class="styles_grid__b"><div class="styles_head__c">'
        f'<div class="styles_section__d">News</div><h1 class="styles_title__e">{story.title}</h1><p class="styles_dek__f">What happened, and why it matters.</p>'
        f'<div class="styles_meta__g"><span>By {story.by}</span><span>{story.day}</span><span>4 min read</span></div></div>'
        f'<div class="styles_body__h">{body}<p class="styles_p__3kd"><em>{story.bio}</em></p></div>'
        '<div class="styles_tags__i"><a href="/t1">coast</a><a href="/t2">money</a></div></div>'
        f'{FOOTER}</div></div><script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>'
    )


def amp(story: Story) -> str:
    ad = '<div class="amp-ad-wrapper"><span class="ad-text">Advertisement</span><amp-ad width=300 height=250 type="doubleclick"></amp-ad></div>'
    figure = '<figure class="amp-fig"><amp-img src="/a.jpg" width=1 height=1></amp-img><figcaption>A file picture of the harbour.</figcaption></figure>'
    related = '<div class="amp-related-content"><h3>You may also like</h3><ul><li><a href="/q">A quiet year for herring</a></li></ul></div>'
    return (
        f'<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>{escape(story.title)}</title>{linked_data(story)}'
        f'<link rel="canonical" href="{address(story)}"><style amp-custom>p{{margin:0}}</style></head><body>'
        f'<header class="amp-header"><a href="/">The Hallin Courier</a></header><amp-sidebar id="s"><ul><li><a href="/n">News</a></li></ul></amp-sidebar>'
        f'<article class="amp-article"><h1 class="amp-title">{story.title}</h1><div class="amp-byline">By {story.by}</div>'
        f'<div class="amp-date">Updated: 24 December 2026 10:00 GMT</div><amp-social-share type="x"></amp-social-share>'
        f'<div class="amp-content">{render(story.parts, {0: figure, 2: ad})}</div>{related}</article>'
        "<footer><p>View full site</p></footer></body></html>"
    )


def drupal(story: Story) -> str:
    table = (
        "<table><caption>Crossings a day</caption><thead><tr><th>Year</th><th>Boats</th></tr></thead><tbody><tr><td>2015</td><td>12</td></tr>"
        "<tr><td>2016</td><td>9</td></tr></tbody></table>"
    )
    return (
        head(
            story,
            open_graph(story),
            f'<meta name="dcterms.creator" content="{story.by}"><meta property="article:published_time" content="{story.date}">',
        )
        + f'<body class="path-node page-node-type-article"><div class="dialog-off-canvas-main-canvas">{NAV}'
        '<div class="breadcrumb"><ol><li><a href="/">Home</a></li><li>News</li></ol></div><main role="main">'
        f'<div id="block-title"><h1 class="page-title"><span property="schema:name">{story.title}</span></h1></div>'
        '<div id="block-content"><article role="article" class="node node--type-article node--view-mode-full"><footer class="node__meta">'
        f'<div class="node__submitted">Submitted by <span rel="schema:author">{story.by}</span> on {story.day}</div></footer><div class="node__content">'
        '<div class="field field--name-field-image"><img src="/d.jpg"><blockquote class="image-field-caption"><p>Boats at rest. Credit: B. Holt</p></blockquote></div>'
        f'<div class="field field--name-body field--type-text-with-summary">{render(story.parts, {1: table})}</div>'
        '<div class="field field--name-field-tags"><div class="field__label">Tags</div><div><a href="/t">harbour</a></div></div>'
        '<section class="field field--name-comment comment-wrapper"><h2>Add new comment</h2><p>Log in or register to post comments</p></section>'
        f"</div></article></div></main>{FOOTER}</div></body></html>"
    )


def live_blog(story: Story) -> str:
    entries, open_ = [], False
    for number, part in enumerate(story.parts):
        if part.kind == "h2":
            entries.append(("</div></div>" if open_ else "") + (
                f'<div class="live-entry" id="block-{number}"><div class="live-entry__meta"><time class="live-entry__time" datetime="{story.date}">'
                f'{7 + number // 4}.{10 + number}am</time></div><h2 class="live-entry__title">{part.html}</h2><div class="live-entry__body">'
            ))  # fmt: skip
            open_ = True
        else:
            entries.append(render([part]))
    body = "".join(entries) + ("</div></div>" if open_ else "")
    updates = [
        {"@type": "BlogPosting", "headline": p.words, "datePublished": story.date, "articleBody": "x"}
        for p in story.parts
        if p.kind == "h2"
    ]
    return (
        head(
            story,
            linked_data(story, "LiveBlogPosting", coverageStartTime=story.date, liveBlogUpdate=updates),
            open_graph(story, " – live"),
        )
        + f'<body>{NAV}<main><article class="live-blog"><header><span class="live-badge">LIVE</span><h1>{story.title}</h1>'
        f'<p class="byline">{story.by}</p></header><div class="live-blog__pinned"><button>Refresh</button></div>'
        f'<div class="live-blog__feed article-body">{body}</div><div class="live-blog__older"><a href="?p=2">Older posts</a></div></article></main>{FOOTER}</body></html>'
    )


def old_tables(story: Story) -> str:
    body = "<br><br>\n".join(f"<b>{p.html}</b>" if p.kind == "h2" else p.html for p in story.parts)
    return (
        f"<html><head><title>The Hallin Courier - {escape(story.title)}</title><meta http-equiv=Content-Type content='text/html; charset=utf-8'>"
        f'<meta name="author" content="{story.by}"><meta name="date" content="{story.day}"></head><body bgcolor="#ffffff"><table width=760><tr>'
        "<td colspan=3><a href=/><img src=/logo.gif></a> <a href=/news>News</a> | <a href=/sport>Sport</a> | <a href=/mail>Contact</a></td></tr><tr>"
        "<td width=120 valign=top><font size=1><a href=/1>Tides</a><br><a href=/2>Weather</a><br><a href=/3>Small ads</a></font></td>"
        f'<td width=480 valign=top><h1><font face="Georgia">{story.title}</font></h1><font size=2>By {story.by}</font><br><br><font face="Georgia" size=3>'
        f"{body}</font><br><br><font size=1>[<a href=/print>Print this page</a>] [<a href=/mail>E-mail this story</a>]</font></td><td width=160 valign=top>"
        "<font size=1><b>Also today</b><br><a href=/4>Eel crosses road</a><br><a href=/5>Lord mayor opens door</a></font></td></tr></table>"
        "<font size=1>Copyright 2026 The Hallin Courier</font></body></html>"
    )


def gallery(story: Story) -> str:
    def picture(number: int) -> str:
        return (
            f'<div class="listicle-slide-media"><img src="/{number}.jpg"><div class="image-credit">Getty Images/Bram Holt</div></div>'
            '<div class="product-link"><a class="btn" href="/buy">Book now</a></div>'
        )

    inserts = {n: picture(n) for n, part in enumerate(story.parts) if n and part.kind == "p" and n % 3 == 0}
    inserts[-1] = (
        '<p class="follow-us"><em>Follow us on <a href="/i">Instagram</a> for more.</em></p><div class="contributor-block"><img src="/x">'
        f"<div><strong>{story.authors[0]}</strong></div><p>{story.bio}</p></div>"
    )
    return (
        head(story, linked_data(story), open_graph(story))
        + f'<body>{NAV}<main class="site-content"><article class="article-container"><h1 class="css-1abc">{story.title}</h1>'
        f'<p class="article-dek">We went so that you need not.</p><div class="byline-row">By <a rel="author" href="/a">{story.by}</a> Published: {story.day}</div>'
        f'<div class="article-body-content standard-body">{render(story.parts, inserts)}</div></article>'
        f'<div class="recirc"><h2>Watch Next</h2><a href="/w">The day the bells came back</a></div></main>{FOOTER}</body></html>'
    )


LAYOUTS: Sequence[Callable[[Story], str]] = (
    wordpress, gutenberg, arc, newsletter_post, hashed_blocks, broadsheet, react_modules, amp, drupal, live_blog, old_tables, gallery,
)  # fmt: skip
