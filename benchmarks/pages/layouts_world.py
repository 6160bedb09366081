# ruff: noqa: E501 - markup as sites write it has long lines
"""Pages that are no news in English, or news of other content systems: five languages, recipes, threads, manuals, shops.

Written, with the stories in ``stories/world``, after those in ``layouts_unseen`` had taught what they could, and before
anything was changed for them.
"""

import json
from collections.abc import Callable, Sequence
from datetime import date
from html import escape

from benchmarks.pages.layouts import FOOTER, NAV, linked_data, open_graph, render
from benchmarks.pages.story import Story

STANDFIRSTS = (
    "Ein Verein, ein Euro, ein Hang: Wie ein Ort seine Strecke zurückbekam.",
    "La mairie voulait retirer 340 nids des toits ; les juges s’y sont opposés.",
    "Los primeros vecinos regresan tres años después de la erupción.",
    "From Brackwater, a town on the coast",
    "How to get permission, and what to do when bees swarm.",
    '[rotate] size = "64M" keep = 5',
)
"""Lines under headlines, and an example of code, which count neither way."""

AD = '<div class="ad-slot" id="div-gpt-ad-3"><span>Advertisement</span></div>'


def plain_head(story: Story, lang: str, *more: str, suffix: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{escape(story.title)}{suffix}</title>{"".join(more)}'
        "<script>var dataLayer=[];</script></head>"
    )


def long_day(story: Story) -> str:
    return f"{date.fromisoformat(story.day):%B %d, %Y}"


def block_theme(story: Story) -> str:
    related = (
        '<div class="yarpp yarpp-related yarpp-related-website yarpp-template-list"><h3>You may also like:</h3><ol><li><a href="/eels" rel="bookmark">Eels, explained</a></li>'
        '<li><a href="/salt" rel="bookmark">The price of salt</a></li></ol></div>'
    )
    subscribe = '<div class="wp-block-jetpack-subscriptions__container"><p id="subscribe-email">Type your email…</p><button>Subscribe</button></div>'
    like = '<div class="sharedaddy sd-block sd-like jetpack-likes-widget-wrapper"><h3 class="sd-title">Like this:</h3><div class="likes-widget-placeholder"><span class="button"><span>Like</span></span> <span class="loading">Loading…</span></div></div>'
    latest = '<h2 class="wp-block-heading">Recent posts</h2><ul class="wp-block-latest-posts__list wp-block-latest-posts"><li><a href="/a">A quiet year for the weir</a></li><li><a href="/b">Notes on a wet spring</a></li></ul>'
    return (
        plain_head(
            story,
            "en-US",
            open_graph(story),
            '<meta name="generator" content="WordPress 6.5">',
            suffix=" – Salt & Rope",
        )
        + f'<body class="single wp-embed-responsive"><div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Salt &amp; Rope</a></p></header>'
        f'<main class="wp-block-group"><h1 class="wp-block-post-title">{story.title}</h1><div class="wp-block-template-part"><div class="wp-block-post-date"><time datetime="{story.date}">{long_day(story)}</time></div><p class="has-small-font-size">—</p>'
        f'<p>by</p><div class="wp-block-post-author-name">{story.by}</div><p>in</p><div class="taxonomy-category wp-block-post-terms"><a href="/c" rel="tag">Coast</a></div></div>'
        f'<div class="entry-content wp-block-post-content has-global-padding is-layout-constrained">{render(story.parts, h="<h2 class=wp-block-heading>{}</h2>")}{subscribe}{like}{related}</div>'
        f'<div class="wp-block-comments"><h2>Leave a Reply</h2><form><p>Your email address will not be published. Required fields are marked *</p></form></div>{latest}</main>'
        '<footer><p>Designed with <a href="https://wordpress.org">WordPress</a></p></footer></div></body></html>'
    )


def page_builder(story: Story) -> str:
    half = len(story.parts) // 2
    text = '<div class="elementor-element elementor-widget elementor-widget-text-editor" data-widget_type="text-editor.default"><div class="elementor-widget-container">{}</div></div>'
    toc = (
        '<div class="elementor-element elementor-widget elementor-widget-table-of-contents"><div class="elementor-widget-container"><div class="elementor-toc__header"><h4 class="elementor-toc__header-title">Table of Contents</h4></div>'
        '<div class="elementor-toc__body"><ol><li><a href="#1">What it will cost</a></li><li><a href="#2">What comes next</a></li></ol></div></div></div>'
    )
    call = '<div class="elementor-element elementor-widget elementor-widget-call-to-action"><div class="elementor-cta"><h2 class="elementor-cta__title">Ready to plan your visit?</h2><div class="elementor-cta__description">Talk to one of our island experts today.</div><a class="elementor-button" href="/c">Get in touch</a></div></div>'
    pager = '<div class="elementor-post-navigation"><div class="elementor-post-navigation__prev"><a href="/p"><span class="post-navigation__prev--label">Previous</span><span class="post-navigation__prev--title">Ten harbours to see before breakfast</span></a></div></div>'
    return (
        plain_head(story, "en-US", open_graph(story), linked_data(story, "Article"), suffix=" - Isle Travel")
        + f'<body class="elementor-default elementor-page"><div data-elementor-type="single-post" class="elementor elementor-812"><section class="elementor-section"><div class="elementor-widget-theme-post-title"><h1 class="elementor-heading-title elementor-size-default">{story.title}</h1></div>'
        f'<ul class="elementor-inline-items elementor-post-info"><li class="elementor-icon-list-item"><span class="elementor-post-info__item--type-author">{story.by}</span></li><li><span class="elementor-post-info__item--type-date">{long_day(story)}</span></li></ul></section>'
        f'<section class="elementor-section">{toc}{text.format(render(story.parts[:half]))}{call}{text.format(render(story.parts[half:]))}</section>'
        f'<section><div class="elementor-widget-share-buttons"><div class="elementor-share-btn__text"><span class="elementor-share-btn__title">Facebook</span></div></div>{pager}</section></div>{FOOTER}</body></html>'
    )


def line_breaks(story: Story) -> str:
    """A blog on Blogger, whose paragraphs are lines."""
    lines = "<br /><br />\n".join(f"<b>{part.html}</b>" if part.kind == "h2" else part.html for part in story.parts)
    return (
        plain_head(story, "en", f'<meta content="{escape(story.title)}" property="og:title">', suffix="").replace(
            "<title>", "<title>Mudlark Days: "
        )
        + f'<body class="loading"><div class="content"><div class="main section" id="main"><div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>{long_day(story)}</span></h2>'
        f'<div class="post hentry"><a name="77"></a><h3 class="post-title entry-title" itemprop="name">{story.title}</h3><div class="post-body entry-content" itemprop="description articleBody"><div class="separator" style="clear: both; text-align: center;"><a href="/s1600/a.jpg"><img src="/s320/a.jpg"></a></div>\n{lines}<br /><div style="clear: both;"></div></div>'
        f'<div class="post-footer"><div class="post-footer-line post-footer-line-1"><span class="post-author vcard">Posted by <span class="fn" itemprop="author"><span itemprop="name">{story.by}</span></span></span> <span class="post-timestamp">at <a class="timestamp-link" href="/"><abbr class="published" title="{story.date}">08:30</abbr></a></span></div>'
        '<div class="post-footer-line-2"><span class="post-labels">Labels: <a href="/l" rel="tag">mud</a>, <a href="/m" rel="tag">boats</a></span></div></div></div>'
        '<div class="comments" id="comments"><h4>2 comments:</h4><dl id="comments-block"><dt class="comment-author">Old Jack said...</dt><dd class="comment-body"><p>My father worked that quay for forty years and he would have laughed at this.</p></dd></dl></div></div></div>'
        '<div class="blog-pager" id="blog-pager"><a class="blog-pager-newer-link" href="/n">Newer Post</a></div></div></div><div class="sidebar section"><div class="widget"><h2>About Me</h2><p>I walk on mud and write about it.</p></div><div class="widget"><h2>Blog Archive</h2><ul><li>2026 (11)</li><li>2025 (48)</li></ul></div></div></div></body></html>'
    )


def chain_paper(story: Story) -> str:
    more = '<p class="gnt_ar_b_p"><strong>More:</strong><a class="gnt_ar_b_a" href="/1">Which beaches are closed this weekend? Here is the list</a></p>'
    see = '<a class="gnt_em gnt_em_ts" href="/2"><div class="gnt_em_t">Your neighbourhood in numbers</div></a>'
    close = f'<p class="gnt_ar_b_p"><em>{story.authors[0]} covers the coast for the Brackwater Beacon. Reach {story.authors[0].split()[-1]} at newsroom@beacon.example or on X @beacon.</em></p>'
    return (
        plain_head(story, "en-US", linked_data(story), open_graph(story))
        + f'<body class="gnt"><div class="gnt_n">{NAV}</div><main class="gnt_cw"><article class="gnt_pr"><div class="gnt_ar_lbl"><a href="/news">LOCAL</a></div><h1 class="gnt_ar_hl" elementtiming="ar-headline">{story.title}</h1>'
        f'<div class="gnt_ar_by"><a class="gnt_ar_by_a" href="/staff/1">{story.by}</a><div class="gnt_ar_pb">Brackwater Beacon</div></div><div class="gnt_ar_dt" aria-label="Published: 8:30 a.m. ET March 14, 2026"></div><button class="gnt_ar_sh" aria-label="Share"></button>'
        f'<figure class="gnt_em gnt_em_img"><img src="/g.jpg"><div class="gnt_em_img_c" data-c-caption="The quay" data-c-credit="Bram Holt"></div></figure><div class="gnt_ar_b">{render(story.parts, {1: AD + more, 3: see, -1: close}, p="<p class=gnt_ar_b_p>{}</p>", h="<h2 class=gnt_ar_b_h2>{}</h2>")}</div></article>'
        f'<div class="gnt_ar_vc"><a href="/v">View | 16 Photos</a></div></main>{FOOTER}</body></html>'
    )


def broadcaster(story: Story) -> str:
    """A local television station."""
    trending = '<div class="article-list article-list--headline-list"><div class="article-list__header"><h2>Trending Stories</h2></div><div class="article-list__content"><ul><li><a href="/1">Deer walks into bank, leaves</a></li><li><a href="/2">Bridge to close for eleven nights</a></li></ul></div></div>'
    sign_up = '<p><strong><a href="/newsletters">Sign up for WBRK’s daily headlines newsletter</a></strong></p>'
    dateline = f"<p><strong>BRACKWATER, Wick. (WBRK)</strong> – {story.parts[0].html}</p>"
    end = '<p><em>Copyright 2026 WBRK. All rights reserved.</em></p><p><a href="mailto:news@wbrk.example">Report a correction or typo</a></p><p><strong>Stay ahead of the weather with the WBRK app. <a href="/app">Download it here</a>.</strong></p>'
    return (
        plain_head(story, "en-US", linked_data(story), open_graph(story), suffix=" | WBRK")
        + f'<body class="post-template"><div class="site-alert"><a href="/w">Wind advisory until 6 PM</a></div>{NAV}<main><article class="article-single"><header class="article-header"><h1 class="article-title">{story.title}</h1>'
        f'<div class="article-meta"><p class="article-authors">by: <a href="/a">{story.by}</a></p><p>Posted: <time datetime="{story.date}">Mar 14, 2026 / 08:30 AM EDT</time></p><p>Updated: Mar 14, 2026 / 09:12 AM EDT</p></div><div class="social-share"><a>SHARE</a></div></header>'
        f'<div class="article-content article-body rich-text">{dateline}{render(story.parts[1:], {0: AD, 2: trending, 3: sign_up, -1: end})}</div></article><aside class="sidebar"><div class="widget"><h2>Don’t Miss</h2><h3><a href="/x">The cow on the roof, a year on</a></h3></div></aside></main>{FOOTER}</body></html>'
    )


def business_site(story: Story) -> str:
    """Links to other articles as paragraphs of their own."""
    see = '<p><strong>SEE ALSO: <a href="/1">The 19 best places to be cold</a></strong></p>'
    more = '<p><a href="/2"><strong>A former ferry captain explains why boats sink</strong></a></p>'
    watch = '<p><strong>NOW WATCH: <a href="/3">How rope is made</a></strong></p><h3>More: <a href="/t">Ferries</a> <a href="/u">Islands</a></h3>'
    points = '<ul class="summary-list"><li>Why it took nine years.</li><li>Who paid, and how much.</li></ul>'
    return (
        plain_head(story, "en-US", linked_data(story), open_graph(story), suffix=" - Commerce Insider")
        + f'<body>{NAV}<section class="post-content-category"><section class="post-headline-wrapper"><h1 class="post-headline">{story.title}</h1></section><section class="post-byline"><div class="byline"><span class="byline-author">{story.by}</span> <span class="byline-timestamp" data-timestamp="{story.date}">2026-03-14T08:30:00Z</span></div></section>'
        f'<section class="share-wrapper"><ul><li>Share icon An curved arrow pointing right.</li><li><a>Facebook Icon The letter F.</a></li><li>Save Article Icon A bookmark</li></ul></section><section class="post-content"><div class="content-lock-content">{points}{render(story.parts, {1: see, 3: more, -1: watch})}</div></section>'
        f'<div class="feedback">Was this page worth your time?</div></section>{FOOTER}</body></html>'
    )


def question_page(story: Story) -> str:
    *question, first, second, third = story.parts
    votes = '<div class="votecell post-layout--left"><div class="js-voting-container"><button>Up vote</button><div class="js-vote-count">{}</div><button>Down vote</button></div></div>'
    sign = '<div class="mt24"><div class="post-menu"><a href="/q/1">Share</a><a href="/q/1/edit">Improve this question</a><button>Follow</button></div><div class="post-signature"><div class="user-info"><div class="user-action-time">asked <span title="2026-01-18 21:14:00Z">Jan 18 at 21:14</span></div><div class="user-details"><a href="/u/1">{}</a><span class="reputation-score">41</span></div></div></div></div>'
    remark = '<div class="comments js-comments-container"><ul class="comments-list"><li class="comment"><div class="comment-text"><span class="comment-copy">What temperature is your fridge?</span> – <a class="comment-user">rowan</a></div></li></ul></div><div><a class="js-add-link">Add a comment</a></div>'
    return (
        plain_head(story, "en", '<meta property="og:type" content="website">', suffix=" - Baking Stack")
        + f'<body class="question-page"><header class="s-topbar"><a href="/">Baking Stack</a><ol><li><a href="/login">Log in</a></li></ol></header><div class="container"><div id="left-sidebar"><nav><ol><li><a href="/q">Questions</a></li><li><a href="/t">Tags</a></li></ol></nav></div><div id="content"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question">'
        f'<div id="question-header"><h1 itemprop="name"><a class="question-hyperlink" href="/q/1">{story.title}</a></h1><a href="/ask">Ask Question</a></div><div class="d-flex"><span>Asked <time datetime="{story.date}">10 months ago</time></span><span>Viewed 2k times</span></div>'
        f'<div class="question" id="question"><div class="post-layout">{votes.format(14)}<div class="postcell"><div class="s-prose js-post-body" itemprop="text">{render(question)}</div><div class="post-taglist"><ul><li><a class="post-tag" href="/t/s">sourdough</a></li></ul></div>{sign.format("marigold_k")}</div>{remark}</div></div>'
        f'<div id="answers"><h2>2 Answers</h2><div class="answer accepted-answer" itemprop="acceptedAnswer"><div class="post-layout">{votes.format(31)}<div class="answercell"><div class="s-prose js-post-body" itemprop="text">{render([first, third])}</div>{sign.format("tess_h")}</div></div></div>'
        f'<div class="answer" itemprop="suggestedAnswer"><div class="post-layout">{votes.format(8)}<div class="answercell"><div class="s-prose js-post-body" itemprop="text">{render([second])}</div>{sign.format("ryefield")}</div></div></div></div>'
        '<div id="sidebar"><h4>Related</h4><div class="spacer"><a href="/2">How stiff is a stiff starter?</a></div><h4>Hot Network Questions</h4><ul><li><a href="/3">Is this comma legal?</a></li></ul></div></div></div><footer><p>Site design © 2026 Stack; user contributions licensed under CC BY-SA</p></footer></div></body></html>'
    )


def board(story: Story) -> str:
    """A forum with a post below the other."""
    *question, first, second, third = story.parts
    post = '<div id="p{0}" class="post has-profile bg2"><div class="inner"><dl class="postprofile"><dt><a class="username" href="/u">{1}</a></dt><dd><strong>Posts:</strong> <a href="/s">211</a></dd><dd><strong>Joined:</strong> Sun Feb 12, 2017 10:19 am</dd></dl><div class="postbody"><div><h3><a href="#p{0}">Re: starter</a></h3><p class="author">by <strong><a href="/u">{1}</a></strong> » Sun Jan 18, 2026 9:14 pm</p><div class="content">{2}</div><div class="signature">“Flour, water, patience.”</div></div></div></div></div>'
    text = (render(question), first.html, f"{second.html}<br><br>{third.html}")
    posts = "".join(
        post.format(n, who, words)
        for n, (who, words) in enumerate(zip(("marigold_k", "tess_h", "ryefield"), text, strict=True))
    )
    return (
        plain_head(story, "en-gb", suffix=" - The Proving Drawer")
        + f'<body id="phpbb" class="nojs section-viewtopic"><div id="wrap" class="wrap"><div id="page-header"><h1>The Proving Drawer</h1><p>A board for bakers</p></div><div class="navbar"><ul><li><a href="/faq">FAQ</a></li><li><a href="/login">Login</a></li></ul></div><div id="page-body"><h2 class="topic-title"><a href="/t">{story.title}</a></h2>'
        f'<div class="action-bar"><div class="pagination">3 posts • Page <strong>1</strong> of <strong>1</strong></div></div>{posts}<div class="action-bar actions-jump"><p class="jumpbox-return"><a href="/f">Return to “Starters”</a></p></div><div class="stat-block"><h3>Who is online</h3><p>Users browsing this forum: No registered users and 4 guests</p></div></div></div></body></html>'
    )


def manual(story: Story) -> str:
    heading = '<h2 id="rotation">{}<a class="headerlink" href="#rotation" title="Link to this heading">¶</a></h2>'
    example = '<div class="highlight-toml notranslate"><div class="highlight"><pre><span></span>[rotate]\nsize = "64M"\nkeep = 5\n</pre></div></div>'
    return (
        plain_head(story, "en", suffix=" — Brimlog 4.2 documentation")
        + '<body class="wy-body-for-nav"><div class="wy-grid-for-nav"><nav class="wy-nav-side"><div class="wy-side-scroll"><a class="icon icon-home" href="/">Brimlog</a><p class="caption"><span class="caption-text">User guide</span></p><ul><li class="toctree-l1"><a href="/i">Installation</a></li><li class="toctree-l1 current"><a href="/r">Rotating log files</a></li></ul></div></nav>'
        f'<section class="wy-nav-content-wrap"><div class="wy-nav-content"><div class="rst-content"><div role="navigation" aria-label="Page navigation"><ul class="wy-breadcrumbs"><li><a href="/">Home</a></li><li class="breadcrumb-item active">{story.title}</li><li class="wy-breadcrumbs-aside"><a href="/s">View page source</a></li></ul></div>'
        f'<div role="main" class="document"><div itemprop="articleBody"><section id="rotating"><h1>{story.title}<a class="headerlink" href="#rotating">¶</a></h1>{render(story.parts, {2: example}, h=heading)}</section></div></div>'
        '<footer><div class="rst-footer-buttons"><a class="btn btn-neutral" href="/p">Previous</a><a class="btn btn-neutral" href="/n">Next</a></div><div role="contentinfo"><p>© Copyright 2025, the Brimlog maintainers.</p></div>Built with <a href="https://www.sphinx-doc.org/">Sphinx</a>.</footer></div></div></section></div></body></html>'
    )


def recipe_blog(story: Story) -> str:
    parts = list(story.parts)
    split = next(i for i, part in enumerate(parts) if part.words == "Ingredients")
    card = render(parts[split:], h='<h3 class="wprm-recipe-header wprm-header-has-actions">{}</h3>')
    top = '<div class="wprm-recipe-snippet"><a href="#recipe" class="wprm-recipe-jump wprm-recipe-link">Jump to Recipe</a> · <a class="wprm-recipe-print" href="/print">Print Recipe</a></div><p class="disclosure"><em>This post may contain affiliate links. Please read my <a href="/d">disclosure policy</a>.</em></p>'
    times = '<div class="wprm-recipe-times-container"><div class="wprm-recipe-time-container"><span class="wprm-recipe-time-label">Prep Time </span><span>20 minutes</span></div><div><span class="wprm-recipe-time-label">Cook Time </span><span>35 minutes</span></div><div class="wprm-recipe-servings-container"><span>Servings: </span><span>15</span> squares</div></div>'
    tried = '<div class="wprm-call-to-action"><span class="wprm-call-to-action-header">Tried this recipe?</span><span class="wprm-call-to-action-text-container">Let us know how it was!</span></div><div class="wprm-nutrition-label-container">Calories: 284kcal | Carbohydrates: 31g | Protein: 3g</div>'
    comments = '<div class="entry-comments" id="comments"><h3>Comments</h3><ol class="comment-list"><li class="comment"><article><header><p class="comment-author"><cite>Pam</cite> says</p></header><div class="comment-content"><p>Made this on Sunday, it was gone by four. Thank you Tess, you never let me down, I used pears because I had no rhubarb.</p></div></article></li></ol></div>'
    return (
        plain_head(
            story, "en-US", linked_data(story, "BlogPosting"), open_graph(story), suffix=" - The Wardrobe Kitchen"
        )
        + f'<body class="single content-sidebar genesis"><div class="site-container">{NAV}<div class="site-inner"><main class="content"><article class="post entry"><header class="entry-header"><h1 class="entry-title" itemprop="headline">{story.title}</h1><p class="entry-meta">Published: <time class="entry-time">May 2, 2026</time> · by <span class="entry-author"><a href="/about"><span class="entry-author-name">{story.by}</span></a></span> · <span class="entry-comments-link"><a href="#comments">38 Comments</a></span></p></header>'
        f'<div class="entry-content">{top}{render(parts[:split], {1: AD})}<p>Love rhubarb? <a href="/1">Try my rhubarb fool</a> next!</p><div id="recipe"></div><div id="wprm-recipe-container-9" class="wprm-recipe-container"><div class="wprm-recipe"><h2 class="wprm-recipe-name">{story.title}</h2><div class="wprm-recipe-rating"><span>4.92</span> from <span>12</span> votes</div>{times}{card}{tried}</div></div></div></article>{comments}</main>'
        f'<aside class="sidebar"><section class="widget"><h3 class="widget-title">Hi, I’m Tess!</h3><p>{story.bio} <a href="/about">Read more about me…</a></p></section></aside></div></div>{FOOTER}</body></html>'
    )


def government(story: Story) -> str:
    contents = '<nav class="gem-c-contents-list" aria-label="Contents" role="navigation"><h2 class="gem-c-contents-list__title">Contents</h2><ol><li><a href="#a">Before you apply</a></li><li><a href="#b">How to apply</a></li><li><a href="#c">Swarms</a></li></ol></nav>'
    mail = '<div class="gem-c-single-page-notification-button"><button>Get emails about this page</button></div>'
    dates = '<div class="gem-c-published-dates">Published 3 February 2026 <br>Last updated 9 February 2026 <a href="#h">+ show all updates</a><div id="h"><ol><li><time>9 February 2026</time><p>Added what to do when a second keeper moves away.</p></li></ol></div></div>'
    feedback = '<div class="gem-c-feedback"><h2>Is this page useful?</h2><ul><li><button>Yes this page is useful</button></li></ul><button>Report a problem with this page</button></div>'
    return (
        plain_head(story, "en", f'<meta property="og:title" content="{story.title}">', suffix=" - GOV.WK")
        + f'<body class="gem-c-layout-for-public"><a class="gem-c-skip-link" href="#content">Skip to main content</a><div class="gem-c-cookie-banner"><h2>Cookies on GOV.WK</h2><p>We use some essential cookies to make this website work.</p></div><header><a href="/">GOV.WK</a></header><div class="govuk-width-container"><div class="govuk-breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/f">Food and farming</a></li></ol></div>'
        f'<main id="content" class="detailed-guide" lang="en"><span class="govuk-caption-xl">Guidance</span><h1 class="gem-c-heading__text">{story.title}</h1><p class="gem-c-lead-paragraph">How to get permission, and what to do when bees swarm.</p><div class="gem-c-metadata"><dl><dt>From:</dt><dd><a href="/d">Department for Allotments</a></dd><dt>Published</dt><dd>3 February 2026</dd></dl></div>{mail}{contents}'
        f'<div class="gem-c-govspeak govuk-govspeak"><div class="govspeak">{render(story.parts)}</div></div>{dates}<div class="gem-c-devolved-nations"><h2>Sign up for emails or print this page</h2></div></main><div class="gem-c-related-navigation"><h2>Related content</h2><ul><li><a href="/1">Register your hives</a></li></ul></div>{feedback}</div><footer><p>All content is available under the Open Government Licence v3.0, except where otherwise stated</p></footer></body></html>'
    )


def shop(story: Story) -> str:
    specs = '<table class="woocommerce-product-attributes shop_attributes"><tr><th>Weight</th><td>1.6 kg</td></tr><tr><th>Colour</th><td>Slate</td></tr></table>'
    reviews = '<div id="reviews"><h2>3 reviews</h2><ol class="commentlist"><li class="review"><p class="meta"><strong>Ola</strong> – 3 January 2026</p><div class="description"><p>Bought two, and the dog has one of them. Both are very happy with it and so is the sofa.</p></div></li></ol></div>'
    data = {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": story.title,
        "offers": {"@type": "Offer", "price": "189.00", "priceCurrency": "EUR"},
    }
    return (
        plain_head(
            story,
            "en",
            f'<meta property="og:type" content="product"><meta property="og:title" content="{story.title}"><script type="application/ld+json">{json.dumps(data)}</script>',
            suffix=" – Fjordlund Shop",
        )
        + f'<body class="single-product woocommerce">{NAV}<div id="primary"><nav class="woocommerce-breadcrumb"><a href="/">Home</a> / <a href="/b">Blankets</a></nav><div class="product type-product"><div class="woocommerce-product-gallery"><img src="/b.jpg"></div><div class="summary entry-summary"><h1 class="product_title entry-title">{story.title}</h1><p class="price"><bdi>€189.00</bdi></p>'
        '<p class="stock in-stock">In stock</p><form class="cart"><button>Add to basket</button></form><div class="product_meta"><span class="sku_wrapper">SKU: 42-S</span> <span class="posted_in">Category: <a href="/b">Blankets</a></span></div></div>'
        f'<div class="woocommerce-tabs wc-tabs-wrapper"><ul class="tabs wc-tabs"><li><a href="#d">Description</a></li><li><a href="#r">Reviews (3)</a></li></ul><div class="woocommerce-Tabs-panel" id="tab-description"><h2>Description</h2>{render(story.parts)}</div><div class="woocommerce-Tabs-panel"><h2>Additional information</h2>{specs}</div>{reviews}</div>'
        f'<section class="related products"><h2>Related products</h2><ul class="products"><li><a href="/2"><h2>Fjordlund 7 Scarf</h2><span class="price">€49.00</span></a></li></ul></section></div></div>{FOOTER}</body></html>'
    )


def press_wire(story: Story) -> str:
    contact = '<p><b>Media contact:</b><br>Nils Hegg<br>Halvorsen Marine AS<br>+47 555 01 42<br><a href="mailto:press@halvorsen.example">press@halvorsen.example</a></p><p>SOURCE Halvorsen Marine AS</p>'
    image = '<div class="image-container"><a href="/i"><img src="/i.jpg"></a><p class="caption">The Vind 1 on her first trip outside Florø.</p></div>'
    return (
        plain_head(story, "en-US", open_graph(story), linked_data(story, "NewsArticle"))
        + f'<body><header class="main-header"><a href="/">WireLine</a><a href="/send">Send a Release</a></header><article class="news-release carousel-template"><header class="container release-header"><div class="row"><h1>{story.title}</h1></div></header><div class="row detail-headline"><div class="left-col"><div class="news-source"><p>News provided by</p><a href="/n"><strong>Halvorsen Marine AS</strong></a></div><p class="mb-no">Mar 03, 2026, 03:00 ET</p></div>'
        f'<div class="share-block"><h2>Share this article</h2><div class="swal-modal"><h3>Share toX</h3><input value="/"></div></div></div><section class="release-body container"><div class="row"><div class="col-lg-10">{render(story.parts, {1: image, -1: contact})}</div></div></section><div class="more-by-source"><h2>Also from this source</h2><a href="/x"><h3>Halvorsen Marine Names New Yard Manager in Florø</h3><p>Halvorsen Marine AS today announced that Bodil Eng will lead its Florø yard from 1 May.</p></a></div></article></body></html>'
    )


def encyclopedia(story: Story) -> str:
    heading = '<div class="mw-heading mw-heading2"><h2 id="x">{}</h2><span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="/e">edit</a><span class="mw-editsection-bracket">]</span></span></div>'
    paragraph = '<p>{}<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup></p>'
    infobox = '<table class="infobox vcard"><tbody><tr><th colspan="2" class="infobox-above fn org">Tanner Street Library</th></tr><tr><th class="infobox-label">Established</th><td class="infobox-data">1904</td></tr><tr><th class="infobox-label">Location</th><td>Brackwater</td></tr></tbody></table>'
    thumb = '<figure class="mw-default-size" typeof="mw:File/Thumb"><a href="/f"><img src="/f.jpg"></a><figcaption>The frieze in 2011</figcaption></figure>'
    end = '<div class="mw-heading mw-heading2"><h2 id="See_also">See also</h2></div><ul><li><a href="/1">List of libraries in Wickshire</a></li></ul><div class="mw-heading mw-heading2"><h2 id="References">References</h2></div><div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text"><cite class="citation book">Garrow, J. (1999). <i>Rope and Reason</i>. Brackwater: Tanner Press. p. 12.</cite></span></li></ol></div>'
    return (
        plain_head(
            story,
            "en",
            f'<meta property="og:title" content="{story.title} - Wikibrack">',
            suffix=" - Wikibrack, the free encyclopedia",
        )
        + f'<body class="skin-vector"><div class="vector-header"><a href="/">Wikibrack</a><ul><li><a href="/d">Donate</a></li></ul></div><div class="mw-page-container"><div class="vector-column-start"><nav id="mw-panel-toc"><div>Contents</div><ul><li><a href="#h">History</a></li></ul></nav></div><div class="mw-content-container"><main id="content" class="mw-body"><header><h1 id="firstHeading" class="firstHeading mw-first-heading"><span class="mw-page-title-main">{story.title}</span></h1></header>'
        f'<div id="bodyContent" class="vector-body"><div id="siteSub" class="noprint">From Wikibrack, the free encyclopedia</div><div id="mw-content-text" class="mw-body-content"><div class="mw-content-ltr mw-parser-output" lang="en" dir="ltr"><div class="shortdescription nomobile noexcerpt noprint" style="display:none">Library in Wickshire</div>{infobox}{render(story.parts, {3: thumb, -1: end}, p=paragraph, h=heading)}</div><div class="printfooter">Retrieved from "<a href="/">https://wikibrack.example</a>"</div></div>'
        '<div id="catlinks" class="catlinks"><div><a href="/c">Categories</a>: <ul><li><a href="/c1">Libraries established in 1904</a></li></ul></div></div></div></main><footer><ul><li>This page was last edited on 1 January 2026, at 10:00.</li></ul></footer></div></div></body></html>'
    )


def much_discussed(story: Story) -> str:
    """A short post with many comments, whose names do not say so."""
    remarks = "".join(
        f'<div class="entry-reply depth-1" id="r{n}"><div class="who"><b>{who}</b> <span>{n} days ago</span></div><div class="msg"><p>{words}</p></div><a href="#r{n}">Reply</a></div>'
        for n, (who, words) in enumerate(
            (
                ("harold_p", "I was there on Tuesday and it was nothing like this. People clapped, yes, but they clapped when the lights came back on, not when the vote was read out."),
                ("Sal", "Nine years! My youngest was born and learned to swim in that time. I still have the last ticket from the old boat somewhere in a drawer with the batteries."),
                ("no-nonsense", "Who pays? We do. Who asked us? Nobody. I have written to the trust four times and got one leaflet about seals."),
                ("Wick Mariner", "The old boat drew two metres and the new one will draw less, which is the whole point. Look at the chart before you complain about the channel, please."),
            ),
            1,
        )
    )  # fmt: skip
    return (
        plain_head(story, "en", f'<meta name="author" content="{story.by}">', suffix=" « The Long Quay")
        + f'<body><div id="container"><div id="hd"><a href="/">The Long Quay</a></div><div id="bd"><div class="entry" id="e12"><h2><a href="/e12">{story.title}</a></h2><p class="when">{long_day(story)}, 8.30 by {story.by}</p><div class="txt">{render(story.parts)}</div><p class="under"><a href="#say">4 remarks</a> | <a href="/e12">Permalink</a></p></div>'
        f'<h3 id="say">What others had to say</h3>{remarks}<form><p>Say something: <textarea></textarea></p></form></div><div id="ft">Powered by patience.</div></div></body></html>'
    )


def side_columns(story: Story) -> str:
    """A page of the nineties: tables for columns, paragraphs that nobody closes, a font for everything."""
    body = "\n".join(
        f'<p><font face="Verdana" size="2">{part.html}</font>'
        if part.kind != "h2"
        else f'<p><font face="Verdana" size="3" color="#003366"><b>{part.html}</b></font>'
        for part in story.parts
    )
    links = "".join(
        f'<br><a href="/{n}.htm"><font size="1">{words}</font></a>'
        for n, words in enumerate(("Home", "Tide tables", "Guest book", "Photographs of boats", "Links"))
    )
    return (
        f'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><title>{escape(story.title)}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body bgcolor="#FFFFFF"><center><table width="760" border="0" cellpadding="4"><tr><td colspan="3" bgcolor="#003366"><font color="white" size="5">The Brackwater Page</font></td></tr>'
        f'<tr valign="top"><td width="140" bgcolor="#CCDDEE">{links}</td><td width="440"><h1><font face="Verdana" size="4">{story.title}</font></h1><font size="1"><i>by {story.by}, {long_day(story)}</i></font><hr>{body}<hr><p align="center"><font size="1">[ <a href="top.htm">Top</a> | <a href="index.htm">Home</a> | <a href="mailto:web@brack.example">Mail the webmaster</a> ]</font></td>'
        '<td width="180" bgcolor="#EEEEEE"><font size="1"><b>Latest additions</b><br>3 March: the tide tables for April are here at last, thanks to Mr Penrose of the harbour office, who typed them all himself.<br><br><b>Visitors</b><br>You are visitor number 004711 since 1998.</font></td></tr></table></center></body></html>'
    )


def german_magazine(story: Story) -> str:
    ad = '<div data-area="ad" class="OUTBRAIN"><span>Anzeige</span></div>'
    more = '<aside data-area="related_articles"><h3>Mehr zum Thema</h3><ul><li><a href="/1">Stillgelegte Strecken: <span>Wo noch Züge fahren könnten</span></a></li><li><a href="/2">S+ Bahnreform: <span>Ein Versuch in zwölf Bildern</span></a></li></ul></aside>'
    letter = '<section class="newsletter-box"><h3>Die Lage am Morgen</h3><p>Der wichtigste Überblick des Tages. Jetzt kostenlos abonnieren.</p></section>'
    picture = '<figure><img src="/t.jpg"><figcaption><p>Ankunft in Wendenbach: Ein Dorf auf dem Bahnsteig</p><span>Foto: Jonas Prell / dpx</span></figcaption></figure>'
    return (
        plain_head(story, "de", linked_data(story), open_graph(story), suffix=" - DER BLICK")
        + f'<body><div id="Inhalt"><header><nav><a href="/">Startseite</a><a href="/p">Politik</a><a href="/w">Wirtschaft</a></nav></header><article aria-label="Artikel"><header data-area="top_element-intro"><h2><span class="kicker">Nahverkehr</span> <span>{story.title}</span></h2><div class="leading-loose">Ein Verein, ein Euro, ein Hang: Wie ein Ort seine Strecke zurückbekam.</div><div>Von <a href="/i">{story.by}</a></div><time datetime="{story.date}">19.04.2026, 06.30 Uhr</time></header>'
        f'<div data-area="body">{picture}<div class="RichText">{render(story.parts[:4])}</div>{ad}{more}<div class="RichText">{render(story.parts[4:])}</div>{letter}<div><span>kos/dpx</span></div></div><footer><div>Mehrfachnutzung erkannt</div><p>Zur Startseite</p></footer></article><section><h2>Verwandte Artikel</h2><h3>Das Ende der Schranke</h3></section></div><footer><p>© DER BLICK 2026. Alle Rechte vorbehalten.</p></footer></body></html>'
    )


def german_local(story: Story) -> str:
    also = '<p class="id-StoryElement-leseAuch"><b>Lesen Sie auch:</b> <a href="/1">Neue Bänke für den Kurpark</a></p>'
    comments = '<div class="community"><h3>Kommentare</h3><p>Liebe Leserinnen und Leser, zum Kommentieren müssen Sie sich anmelden.</p></div>'
    return (
        plain_head(
            story,
            "de-DE",
            open_graph(story),
            f'<meta name="author" content="{story.by}"><meta name="date" content="{story.date}">',
            suffix=" | Talbote",
        )
        + f'<body>{"<nav><ul><li><a href=/l>Lokales</a></li><li><a href=/s>Sport</a></li></ul></nav>"}<main class="id-Story"><ol class="id-Breadcrumb"><li>Startseite</li><li>Lokales</li></ol><h1 class="id-Story-headline">{story.title}</h1><p class="id-Story-timestamp">Stand: 19.04.2026, 06:30 Uhr</p><p class="id-Story-authors">Von: <a href="/a">{story.by}</a></p><div class="id-Story-interactionBar"><span>Kommentare</span><span>Drucken</span><span>Teilen</span></div>'
        f'<div class="id-Story-body">{render(story.parts, {2: also, 4: "<p>Anzeige</p>"}, p="<p class=id-StoryElement-paragraph>{}</p>")}<p class="id-StoryElement-paragraph"><i>Dieser Artikel wurde zuerst am 18. April veröffentlicht.</i></p></div>{comments}<div class="id-Tags"><a href="/t">Bahn</a><a href="/u">Verkehr</a></div></main></body></html>'
    )


def french_daily(story: Story) -> str:
    also = '<section class="catcher catcher--inline"><p class="catcher__title"><span class="catcher__content-lire">Lire aussi |</span> <a class="js-article-read-also" href="/1">Faut-il avoir peur des mouettes ? Trois questions à une ornithologue</a></p></section>'
    end = (
        '<section class="author-biography"><p>'
        + story.bio
        + '</p></section><p class="article__signature">Le Courrier avec AFX</p>'
    )
    return (
        plain_head(story, "fr", linked_data(story), open_graph(story), suffix=" - Le Courrier de l’Ouest")
        + f'<body><header><nav><a href="/a-la-une">À la une</a><a href="/en-continu">En continu</a></nav></header><main id="main"><section class="zone zone--article"><section class="article__wrapper"><article class="article__content old__article-content-single"><header class="article__header"><ul class="breadcrumb"><li><a href="/p">Planète</a></li></ul><h1 class="article__title">{story.title}</h1><p class="article__desc">La mairie voulait retirer 340 nids des toits ; les juges s’y sont opposés.</p>'
        f'<section class="meta meta__article"><p class="meta__authors">Par <a class="article__author-link" href="/s">{story.by} (Brest, correspondante)</a></p><p class="meta__publisher">Publié le 06 mai 2026 à 11h15, modifié le 06 mai 2026 à 14h02</p><p class="meta__reading-time">Temps de lecture : 3 min.</p></section><ul class="meta__social"><li>Ajouter à vos sélections</li><li>Partager</li></ul></header>'
        f'{render(story.parts, {1: also, 3: "<div class=dfp__container>Publicité</div>"}, p="<p class=article__paragraph>{}</p>", h="<h2 class=article__sub-title>{}</h2>")}{end}<section class="friend"><p>Vous pouvez partager un article en cliquant sur les icônes de partage en haut à droite de celui-ci.</p></section></article></section></section><section class="services"><h4>Le Courrier Ateliers</h4><p>Cours du soir</p></section></main></body></html>'
    )


def spanish_daily(story: Story) -> str:
    more = '<section class="mas-info"><h4>Más información</h4><ul><li><a href="/1">El volcán que se apagó en Navidad</a></li><li><a href="/2">Así se mide la lava</a></li></ul></section>'
    letter = '<p><em>Puedes seguir a EL FARO en </em><a href="/f"><em>Facebook</em></a><em> y </em><a href="/x"><em>X</em></a><em>, o apuntarte aquí para recibir </em><a href="/n"><em>nuestra ‘newsletter’ semanal</em></a><em>.</em></p>'
    return (
        plain_head(story, "es", linked_data(story), open_graph(story), suffix=" | Sociedad | EL FARO")
        + f'<body class="es"><header class="x"><nav><a href="/s">Sociedad</a><a href="/d">Deportes</a></nav></header><article id="main-content" class="a _g"><header class="a_e"><div class="a_e_txt"><a class="a_k" href="/v">Volcanes</a><h1 class="a_t">{story.title}</h1><h2 class="a_st">Los primeros vecinos regresan tres años después de la erupción.</h2></div><figure class="a_m"><img src="/v.jpg"><figcaption class="a_m_p"><span>Ginés Armas, con la llave de su casa.</span><span class="a_m_m">Saúl Perdomo</span></figcaption></figure></header>'
        f'<div class="a_md"><div class="a_md_a"><a href="/autor" class="a_md_a_n">{story.by}</a></div><div class="a_md_f"><span>La Caleta Honda - </span><time datetime="{story.date}">22 feb 2026 - 05:30 CET</time></div><div class="w_rs"><button>Compartir en Whatsapp</button><button>Copiar enlace</button><a>Ir a los comentarios</a></div></div>'
        f'<div class="a_c clearfix" data-dtm-region="articulo_cuerpo">{render(story.parts, {2: more, 4: "<div class=ad>Publicidad</div>"})}{letter}</div><section class="a_ei"><h3>Archivado En</h3><ul><li><a href="/t">Volcanes</a></li><li><a href="/u">Vivienda</a></li></ul></section><div class="a_nor">Si está interesado en licenciar este contenido, pinche aquí</div></article><footer><p>© Ediciones El Faro</p></footer></body></html>'
    )


def russian_portal(story: Story) -> str:
    also = '<div class="article__incut"><div class="article__incut-title">Читайте также</div><a href="/1">Мост через Шую откроют весной</a></div>'
    photo = '<div class="photoview__open"><img src="/p.jpg"><div class="media__copyright"><span class="media__copyright-item">© Фото: Семён Лайне</span></div><div class="media__description">Паром «Онежец» у причала</div></div>'
    block = '<div class="article__block" data-type="text"><div class="article__text">{}</div></div>'
    return (
        plain_head(story, "ru", linked_data(story), open_graph(story), suffix=" - Вести Карелии, 11.06.2026")
        + f'<body><div class="header"><a href="/">Вести Карелии</a><ul><li><a href="/p">Политика</a></li></ul></div><div class="layout-article"><div class="article m-article"><div class="article__info"><div class="article__info-date"><a href="/d">09:00 11.06.2026</a> <span>(обновлено: 11:40 11.06.2026)</span></div><div class="article__views">1284</div></div><div class="article__title">{story.title}</div><div class="article__author">{story.by}</div>{photo}'
        f'<div class="article__body">{render(story.parts, {1: also, 3: "<div class=banner>Реклама</div>"}, p=block, h=block.format("<b>{}</b>"))}<div class="article__block"><div class="article__text">Подписывайтесь на наш канал в <a href="/tg">Telegram</a> и читайте новости первыми!</div></div></div><ul class="article__tags"><li><a href="/t">Карелия</a></li><li><a href="/u">Транспорт</a></li></ul><div class="share">Поделиться: <a>ВКонтакте</a> <a>Одноклассники</a></div></div>'
        '<div class="lenta"><div class="lenta__title">Лента новостей</div><a href="/9">10:12 В Сортавале отменили день города</a></div></div></body></html>'
    )


def russian_blog(story: Story) -> str:
    source = '<p>Источник: <a href="/s">Вести Карелии</a></p><p>Фото: Семён Лайне</p><p><strong>Понравилась статья? Поделитесь с друзьями!</strong></p>'
    return (
        plain_head(
            story,
            "ru-RU",
            f'<meta name="author" content="{story.by}"><meta property="article:published_time" content="{story.date}">',
            suffix=" | Северный блог",
        )
        + f'<body class="single-post"><div class="site">{"<nav><a href=/>Главная</a><a href=/o>О нас</a></nav>"}<main><article class="post"><header><h1 class="entry-title">{story.title}</h1><div class="entry-meta"><span>11 июня 2026</span> <span>Автор: {story.by}</span> <span>Комментариев: 7</span> <span>Время чтения: 3 мин.</span></div></header><div class="entry-content">{render(story.parts)}{source}</div><footer>Рубрика: <a href="/r">Общество</a></footer></article>'
        '<div class="rp4wp-related-posts"><h3>Похожие записи</h3><ul><li><a href="/1">Как ловят ряпушку</a></li></ul></div><div id="comments"><h3>7 комментариев</h3><p>Очень жаль, ездил на нём каждое лето к бабушке, теперь и не знаю как туда добираться.</p></div></main></div></body></html>'
    )


def chinese_portal(story: Story) -> str:
    return (
        plain_head(
            story,
            "zh-CN",
            f'<meta name="keywords" content="老街,钟表"><meta property="og:title" content="{story.title}"><meta name="author" content="{story.by}">',
            suffix="_晨江新闻网",
        )
        + f'<body><div class="top-header"><a href="/">首页</a><a href="/w">文化</a><a href="/t">体育</a></div><div class="main-content w1240"><div class="path"><a href="/">晨江新闻网</a> &gt; <a href="/w">文化</a> &gt; 正文</div><h1 class="main-title">{story.title}</h1><div class="top-bar"><span class="date">2026年03月28日 10:20</span> <span class="source">来源：晨江日报</span> <span>字号：<a>大</a> <a>中</a> <a>小</a></span></div>'
        f'<div class="article" id="artibody"><div class="img_wrapper"><img src="/z.jpg"><span class="img_descr">周德海在铺子里修表。晨江日报记者 高远 摄</span></div>{render(story.parts, p="<p cms-style=font-L>　　{}</p>", h="<p><strong>　　{}</strong></p>")}<p>　　（晨江日报记者 {story.by}）</p><p class="article-editor">责任编辑：王立新</p></div>'
        '<div class="share">分享到：<a>微信</a> <a>微博</a></div><div class="about"><h3>相关阅读</h3><ul><li><a href="/1">老城墙下的茶馆换了第四代主人</a></li></ul></div><div class="declare">声明：本网站登载此文出于传递更多信息之目的，不代表赞同其观点。</div></div><div class="footer">Copyright © 2026 晨江新闻网 版权所有</div></body></html>'
    )


def link_list(story: Story) -> str:
    """An article most of which is links."""
    return (
        plain_head(story, "en", linked_data(story, "BlogPosting"), open_graph(story), suffix=" | The Hallin Courier")
        + f'<body class="node-type-post">{NAV}<div id="content"><h1 class="page-title">{story.title}</h1><div class="submitted">By {story.by} on {long_day(story)}</div><div class="field field-name-body"><div class="field-items"><div class="field-item even">{render(story.parts)}</div></div></div>'
        f'<div class="field field-name-field-tags"><div class="field-label">Tags:&nbsp;</div><a href="/t">rivers</a></div></div><div id="sidebar-first"><h2>Popular content</h2><ul><li><a href="/p">Eels, explained</a></li></ul></div>{FOOTER}</body></html>'
    )


def wrapped_paragraphs(story: Story) -> str:
    """Every paragraph in a box whose name would be furniture anywhere else."""
    box = '<div class="row social-share-target ad-inread-zone"><div class="col-md-8"><p>{}</p></div></div>'
    return (
        plain_head(story, "en", linked_data(story), open_graph(story), suffix=" | The Hallin Courier")
        + f'<body>{NAV}<main><article><h1>{story.title}</h1><p class="meta">{long_day(story)} · {story.by} · 4 min</p>{render(story.parts, {2: AD}, p=box)}<div class="social-share"><a>Share on Facebook</a></div></article></main>{FOOTER}</body></html>'
    )


def questions_and_answers(story: Story) -> str:
    """Answers that open when they are clicked on."""
    first, *rest = story.parts
    items = "".join(
        f'<details class="accordion__item"><summary class="accordion__header"><h2>{question.html}</h2></summary><div class="accordion__content"><p>{answer.html}</p></div></details>'
        for question, answer in zip(rest[::2], rest[1::2], strict=True)
    )
    return (
        plain_head(
            story,
            "en",
            f'<meta property="og:title" content="{escape(story.title)}">',
            suffix=" | Wickshire Savings Bank",
        )
        + f'<body class="page">{NAV}<main><section class="hero"><h1>{story.title}</h1><p class="updated">Page last updated {long_day(story)}</p></section><section class="content"><p>{first.html}</p>{items}</section><section class="help"><h2>Still need help?</h2><p>Chat with us or call 0555 0142.</p><a class="btn" href="/c">Contact us</a></section></main>{FOOTER}</body></html>'
    )


PAGES: Sequence[tuple[Callable[[Story], str], Sequence[str]]] = (
    (block_theme, ("ferry", "opinion", "listicle")),
    (page_builder, ("ferry", "orchard", "money")),
    (line_breaks, ("orchard", "obituary", "storm")),
    (chain_paper, ("storm", "council", "court")),
    (broadcaster, ("storm", "court", "football")),
    (business_site, ("money", "ferry", "science")),
    (question_page, ("thread",)),
    (board, ("thread",)),
    (manual, ("docs",)),
    (recipe_blog, ("recipe",)),
    (government, ("guidance",)),
    (shop, ("product",)),
    (press_wire, ("release",)),
    (encyclopedia, ("wiki",)),
    (much_discussed, ("ferry", "council", "football")),
    (side_columns, ("science", "obituary", "interview")),
    (german_magazine, ("deutsch",)),
    (german_local, ("deutsch",)),
    (french_daily, ("francais",)),
    (spanish_daily, ("espanol",)),
    (russian_portal, ("russkij",)),
    (russian_blog, ("russkij",)),
    (chinese_portal, ("zhongwen",)),
    (link_list, ("roundup",)),
    (wrapped_paragraphs, ("ferry", "obituary")),
    (questions_and_answers, ("faq",)),
)
"""Each layout with the stories that stand on it."""
