# ruff: noqa: E501 - markup as sites write it has long lines
"""Twelve layouts more of 2013 to 2020, written after those in ``layouts_saved`` had taught what they could."""

from benchmarks.pages.layouts import linked_data, open_graph, render
from benchmarks.pages.layouts_later import shown, start
from benchmarks.pages.layouts_wider import FACEBOOK, TWITTER, meta
from benchmarks.pages.story import Part, Story
from benchmarks.pages.told import Pages

STANDFIRSTS = ("It happened, and it was nobody’s idea.", "What it costs to be left alone.")
"""Lines under headlines, which count neither way."""

PAGES = Pages()
"""Each layout with the stories that stand on it."""


@PAGES.on("obituary")
def semaphore_2014(s: Story) -> str:
    ordinals = ("first", "second", "third", "fourth", "fifth", "body")
    groups = [s.parts[n : n + 1] for n in range(5)] + [s.parts[5:]]
    body = "".join(f'<div class="{o}Par">{render(g)}</div>' for o, g in zip(ordinals, groups, strict=True) if g)
    related = '<div class="related_links_inline"><div class="headerOne styleOne"><h2>Related Articles</h2></div><ul><li><p class="headline"><a href="/news/1.html">The man who collected whistles</a></p><div class="published">01 Nov 2013</div></li><li><p class="headline"><a href="/news/2.html">Broadcasting House clears its attic</a></p><div class="published">12 Oct 2013</div></li></ul></div>'
    return (
        start(
            s,
            open_graph(s),
            meta(s),
            f'<meta name="DCSext.articleFirstPublished" content="{s.day}">',
            suffix=" - Semaphore",
        )
        + f'<body class="news"><div id="tmglBody"><div class="access"><a href="#content">Accessibility links</a></div><div id="tmglPortal"><div class="bread"><ol><li><a href="/">Home</a>»</li><li><a href="/news/">News</a>»</li><li><a href="/news/obituaries/">Obituaries</a></li></ol></div></div><div class="twoThirdsThird2 gutterUnder"><div class="twoThirds gutter"><div class="storyHead"><h1 itemprop="headline name">{s.title}</h1><h2>It happened, and it was nobody’s idea.</h2><div class="artIntro"><div id="storyEmbSlide"><div class="slideshow ssIntro"><div class="ssImg"><img src="/i.jpg"><div class="artImageExtras"><div class="ingCaptionCredit"><span class="caption">She taught on the wireless for nineteen years</span>&nbsp;<span class="credit">Photo: REX</span></div></div></div></div></div></div></div><div class="story"><div class="cl"></div><div class="bylineComments"><div class="bylineImg"><img></div><p class="bylineBody">By <a rel="author" href="/journalists/x/">{s.by}</a></p><p class="publishedDate">6:30AM GMT 01 Dec 2013</p><div class="comments"><a href="#disqus_thread">Comments</a></div></div><div id="mainBodyArea">{body}{related}</div></div></div><div class="oneThird"><div class="shareSideContainer"><ul><li><span>Print this article</span></li></ul></div><div class="headerOne"><h3><a href="/news/obituaries/">Obituaries</a></h3></div><ul><li><a href="/news/">News »</a></li><li><a href="/news/celebrity/">Celebrity News »</a></li></ul><div class="summaryMedium"><h3><a href="/p/3.html">In pictures: frost on the Wye</a></h3></div></div></div></div><div id="tmglFooter"><p>© Copyright of Semaphore Media Group Limited 2013</p></div></body></html>'
    )


@PAGES.on("listicle")
def kinja_2017(s: Story) -> str:
    graf = '<p data-mrf-content="true">{}</p>'
    inset = '<aside class="inset--story branded-item align--center"><figure class="media-large"><img></figure><div class="inset--text"><h6 class="h5"><a href="https://gadfly.example/2" class="js_link">The Museum That Would Not Close</a></h6><p class="excerpt">Every night at ten a man in Turin locks a door that has no wall beside it, and every morning…</p><a class="readmore" href="https://gadfly.example/2">Read more</a> <a href="https://gadfly.example/2">Read</a></div></aside>'
    promo = '<div class="instream-native-video instream-permalink"><div class="video-title">Recent Video from Gadfly</div><a href="/v">view all</a><a href="/v/1">I Slept in a Vending Machine</a></div>'
    image = '<figure class="align--bleed lazy-image has-caption"><div class="img-wrapper"><picture><img></picture></div><figcaption class="caption">Photo: Torbjørn Eide (AP)</figcaption></figure>'
    return (
        start(s, open_graph(s), meta(s))
        + f'<body class="permalink"><section class="js_topbar-outer-container"><ul><li><a href="https://theonion.example">The Union</a></li><li><a href="https://jez.example">Jessamine</a></li><li><a>Send us a Tip!</a></li><li><a>Shop</a></li><li><a>Subscribe</a></li></ul></section><main class="js_main-content"><article class="post hentry js_post_item status-published"><header><div class="storytype-label">Travel</div><h1 class="headline entry-title js_entry-title"><a href="https://gadfly.example/1" class="js_entry-link">{s.title}</a></h1><div class="meta--pe"><div class="meta__byline"><a href="https://kinja.example/a">{s.by}</a></div><time class="meta__time updated" datetime="{s.date}"><a href="https://gadfly.example/1">7/19/17 9:00am</a></time><div class="filed-to-container"><span class="filed-to">Filed to:</span> <a class="storytag" href="/tag/m">museums</a></div><div class="js_like_count">12.4K</div><div>31</div><div>6</div></div></header><div class="post-content entry-content js_entry-content">{image}{render(s.parts, {2: promo, 6: inset}, p=graf, h="<h3>{}</h3>")}<p><em>[<a href="https://paper.example/story">The Paper</a>]</em></p></div><aside class="author-bio"><h6>About the author</h6><h4>{s.by}</h4><p>{s.by} is a senior writer at Gadfly.</p><a href="https://twitter.com/ab">Twitter</a><a>Posts</a></aside><div class="recommended-wrapper"><h4>You may also like</h4><a href="/9">Deadspan</a><a href="/9">The 10 Best Stairs in Sport</a><time>Today 3:15pm</time></div><section class="js_discussion-region"><h3>DISCUSSION</h3><p>There is no mention of the Museum of Mayonnaise and I am leaving the site.</p></section></article></main></body></html>'
    )


@PAGES.on("opinion")
def word_camp_2015(s: Story) -> str:
    share = '<div id="jp-post-flair" class="sharedaddy sd-like-enabled sd-sharing-enabled"><div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social sd-social-icon-text sd-sharing"><h3 class="sd-title">Share this:</h3><div class="sd-content"><ul><li class="share-twitter"><a href="?share=twitter"><span>Twitter</span></a></li><li class="share-facebook"><a href="?share=facebook"><span>Facebook</span></a></li><li class="share-end"></li></ul></div></div></div><div class="sharedaddy sd-block sd-like jetpack-likes-widget-wrapper"><h3 class="sd-title">Like this:</h3><div class="likes-widget-placeholder post-likes-widget-placeholder"><span class="button"><span>Like</span></span> <span class="loading">Loading...</span></div></div><div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3><div class="jp-relatedposts-items"><div class="jp-relatedposts-post"><h4><a href="/2014/a">A timetable is a promise</a></h4><p>In "Buses"</p></div></div></div></div>'
    ad = '<div id="atatags-26942" class="wpa wpmrec"><a class="wpa-about" href="https://wordcamp.example/about-these-ads/">Advertisements</a></div>'
    return (
        start(
            s,
            '<meta name="generator" content="WordCamp.com" />',
            open_graph(s),
            f'<meta property="article:published_time" content="{s.date}" />',
            suffix=" | The Stop Before Yours",
        )
        + f'<body class="single single-post postid-812 mp6 customizer-styles-applied"><div id="page" class="hfeed site"><header id="masthead"><h1 class="site-title"><a href="https://thestopbeforeyours.example/" rel="home">The Stop Before Yours</a></h1><h2 class="site-description">Notes of a planner of buses</h2><nav><a class="skip-link" href="#content">Skip to content</a><ul><li><a href="/">Home</a></li><li><a href="/about/">About</a></li></ul></nav></header><div id="content"><nav class="navigation post-navigation"><h1 class="screen-reader-text">Post navigation</h1><div><a rel="prev" href="/p"><span>←</span> In praise of the bench</a></div></nav><article id="post-812" class="post-812 post type-post hentry"><header class="entry-header"><h1 class="entry-title">{s.title}</h1><div class="entry-meta">Posted on <a href="/1"><time class="entry-date published" datetime="{s.date}">{shown(s)}</time></a><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/h/">{s.by}</a></span></span></div></header><div class="entry-content"><div id="attachment_813" class="wp-caption aligncenter"><img><p class="wp-caption-text">The number 9, doing nothing much</p></div>{render(s.parts)}{ad}{share}</div><footer class="entry-meta">This entry was posted in <a href="/c">Buses</a> and tagged <a href="/t">boredom</a>, <a href="/t2">frequency</a>. Bookmark the <a href="/1">permalink</a>.</footer></article><div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on “<span>{s.title}</span>”</h2><ol class="comment-list"><li class="comment"><article><footer class="comment-meta"><b class="fn">busman</b> <span class="says">says:</span></footer><div class="comment-content"><p>I drove the 9 for thirty years and can confirm that it was boring. It was also full.</p></div><div class="reply"><a>Reply</a></div></article></li></ol></div></div><div id="secondary"><aside class="widget"><h1 class="widget-title">Follow Blog via Email</h1><p>Enter your email address to follow this blog and receive notifications of new posts by email.</p><p>Join 418 other followers</p></aside></div></div></body></html>'
    )


@PAGES.on("tenants")
def coast_tribune_2017(s: Story) -> str:
    also = '<p><strong>ALSO</strong></p><p><a href="/la-1"><strong>Rent strike enters its fourth month in Boyle Flats</strong></a></p><p><a href="/la-2"><strong>How cold may a kitchen be? The law has a number</strong></a></p>'
    inline = '<aside class="trb_em_ic_cr_promo" data-type="promo"><p><a href="/op-ed">Opinion: The case for the cellar »</a></p></aside>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - Coast Tribune")
        + f'<body class="trb_article"><header class="trb_mh"><a href="/">Coast Tribune</a><nav class="trb_nav"><a href="/local">LOCAL</a><a href="/sports">SPORTS</a><a href="/politics">POLITICS</a></nav></header><section class="trb_mainContent"><article class="trb_ar" itemscope itemtype="http://schema.org/NewsArticle"><div class="trb_ar_hl"><div class="trb_ar_hl_sec"><a href="/op">Op-Ed</a></div><h1 class="trb_ar_hl_t" itemprop="headline">{s.title}</h1></div><div class="trb_ar_sponsormark">Sponsored by nobody</div><div class="trb_ar_lead"><figure><img><figcaption class="trb_em_r_cc"><div class="trb_em_r_c">An apartment block on Alder Street. It has one radiator, which belongs to the stairs.</div><div class="trb_em_r_cr">(Maria Quon / Coast Tribune)</div></figcaption></figure></div><div class="trb_ar_by"><div class="trb_ar_by_nm"><span itemprop="author">By <a href="/bio">{s.by}</a></span></div><div class="trb_ar_dateline"><time datetime="{s.date}">{shown(s)}, 4:00 AM</time></div></div><div class="trb_ar_main"><div class="trb_ar_page" data-role="pagination_page" itemprop="articleBody">{render(s.parts, {5: inline})}<p><em>{s.bio}</em></p><p><em><strong>Follow the Opinion section on Twitter <a href="https://twitter.com/ct_opinion">@ct_opinion</a> or <a href="https://facebook.com/ct">Facebook</a></strong></em></p>{also}</div></div><div class="trb_ar_cr">Copyright © 2017, <a href="/">Coast Tribune</a></div><div class="trb_ar_tags"><a>Op-Ed</a><a>Housing</a></div></article><div class="trb_newsletter"><h3>Essential Coast Newsletter</h3><p>Sent six days a week. What happened, who did it and where to eat afterwards.</p><a>Sign up</a></div></section></body></html>'
    )


@PAGES.on("court")
def vulpine_2018(s: Story) -> str:
    caps = '<p><a href="https://www.vulpine.example/us/1" target="_blank"><strong>MAYOR BANS CHIMNEYS, UNBANS CHIMNEYS</strong></a></p>'
    ad = '<div class="ad-container desktop ad-h-50 ad-w-300"><div id="desk-art-lb2" class="ad gam"></div></div>'
    video = '<div class="featured featured-video video-ct" data-v-1><div class="contain"><div class="control"><a class="top" href="#">close</a></div><div class="m"><img alt="Demolition of old power plant is halted"></div><div class="info"><div class="caption"><h4 class="title">Demolition of old power plant is halted</h4><p>Raw video: crowd gathers at the gates of a plant that was to come down on Thursday.</p></div></div></div></div>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | Vulpine News")
        + f'<body class="vn article-single"><div class="site-header"><a href="/">Vulpine News</a><nav><ul><li><a href="/us">U.S.</a></li><li><a href="/politics">Politics</a></li><li><a href="/opinion">Opinion</a></li></ul></nav><a class="login">Log In</a><a>Watch TV</a></div><div class="page-content"><main class="main-content"><article class="article-wrap has-video"><header class="article-header"><div class="article-meta article-meta-upper"><div class="eyebrow"><a href="/category/world">Monuments</a></div><div class="article-date"><strong>Published</strong> <time>June 30</time></div></div><h1 class="headline">{s.title}</h1><div class="article-meta article-meta-lower"><div class="author-byline">By <span><a href="/person/m">{s.by}</a></span> | <span class="article-source"><a href="/">Vulpine News</a></span></div><div class="article-social"><div class="sharing"><ul><li class="fb"><a>Facebook</a></li><li class="tw"><a>Twitter</a></li><li class="fl"><a>Flipboard</a></li><li><a>Comments</a></li><li><a>Print</a></li></ul></div></div></div></header><div class="article-content-wrap sticky-columns"><div class="article-content"><div class="article-body">{video}{render(s.parts, {1: caps, 3: ad, 4: caps.replace("MAYOR BANS CHIMNEYS, UNBANS CHIMNEYS", "FALCON SUED BY PIGEON OWNER")})}<p><a href="https://www.vulpine.example/app"><strong>CLICK HERE TO GET THE VULPINE NEWS APP</strong></a></p><p><i>The Associated Press contributed to this report.</i></p></div><div class="article-footer"><div class="author-bio"><p>Maximilian Oyelowo-Schmidt is a reporter for Vulpine News. You can follow him on Twitter at @maxos.</p></div></div></div></div></article></main><aside class="sidebar sidebar-primary"><section class="collection collection-trending"><h2>Trending in World</h2><article><h4 class="title"><a href="/w/2">Cow elected twice</a></h4></article></section><div class="vendor-unit"><h3>Coronary newsletter</h3><p>Subscribed! You’ve successfully subscribed to this newsletter!</p></div></aside></div></body></html>'
    )


@PAGES.on("science")
def shale_2014(s: Story) -> str:
    def text(parts: tuple[Part, ...]) -> str:
        return "".join(
            f'<div class="text-{n} text parbase section"><p>{part.html}</p></div>' for n, part in enumerate(parts)
        )

    ad = '<div class="ad"><p>Advertisement</p></div>'
    image = '<div class="image parbase section"><div class="insider-wrap"><figure class="image inline none"><img><figcaption><div class="caption">A bristle worm, which is not sorry.</div><p class="copyright">Photo by L. Barrientos</p></figcaption></figure></div></div>'
    return (
        start(s, open_graph(s), meta(s), suffix=".")
        + f'<body class="article"><header class="global-header"><a href="/">Shale</a><nav><a href="/news">News &amp; Politics</a><a href="/tech">Technology</a><a href="/arts">Arts</a></nav><a>Sign In</a><a>Sign Up</a></header><section class="content"><article><header class="article-header"><a class="section" href="/hs">Health and Science</a><div class="deck">The state of the universe.</div><span class="pub-date">April 21 2014 3:00 PM</span><h1 class="hed">{s.title}</h1><h2 class="dek">It happened, and it was nobody’s idea.</h2><div class="byline">By <a href="/authors.p.html" rel="author">{s.by}</a></div><div class="toolbar"><a>1.2k</a><a>310</a><a>44</a></div></header><div class="body-wrapper"><section class="content"><div class="newbody parsys">{text(s.parts[:3])}{image}{text(s.parts[3:6])}{ad}{text(s.parts[6:])}<div class="text parbase section"><p><em>This article is part of Future Sense, a collaboration among the <a href="/u1">University of Mesa</a>, <a href="/u2">New Land</a>, and <a href="/u3">Shale</a>. To read more, visit the <a href="/blog">Future Sense blog</a> and the <a href="/home">Future Sense home page</a>. You can also <a href="https://twitter.com/futuresense">follow us on Twitter</a>.</em></p></div></div></section></div><footer class="article-footer"><p class="author-bio"><em><strong><a href="/authors.p.html">{s.by}</a></strong> is a science writer in Oakland, California.</em></p></footer></article><section class="comments"><a>Load Comments</a></section><section class="most-popular"><h3>Most Read</h3><a href="/1">I Have Never Liked a Picnic</a></section></section><footer><p>Shale is published by The Shale Group. All contents © 2014 The Shale Group LLC. All rights reserved.</p></footer></body></html>'
    )


@PAGES.on("stabbing")
def gulf_channel_2016(s: Story) -> str:
    more = '<p><strong>READ MORE: <a href="/news/2016/03/1.html">Carrowmoor to close its last two police stations</a></strong></p>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | News | Gulf Channel")
        + f'<body class="bg-article"><header><nav class="navbar"><a href="/">Gulf Channel</a><ul><li><a href="/news">News</a></li><li><a href="/programmes">Programmes</a></li><li><a href="/live">Live</a></li></ul></nav></header><div class="main-article-wrap container"><div class="article-heading"><div class="article-heading-topics"><a href="/topics/uk">United Kingdom</a></div><h1 class="post-title heading-title">{s.title}</h1><p class="article-heading-des">What it costs to be left alone.</p><div class="article-heading-author"><a class="article-heading-author-name">{s.by}</a><time datetime="{s.date}">17 Mar 2016 22:14 GMT</time></div></div><div class="row"><div class="article-body-full"><figure class="main-article-media-figure"><img><figcaption class="main-article-caption">Police closed Fell Street for six hours [Deborah Quaye/Gulf Channel]</figcaption></figure><div class="article-p-wrapper">{render(s.parts, {4: more})}<p><strong>Follow Deborah Quaye on Twitter: <a href="https://twitter.com/dquaye">@dquaye</a></strong></p></div><div class="article-body-artSource"><p><strong>SOURCE: </strong>Gulf Channel and news agencies</p></div><div class="article-body-tags"><ul><li><a href="/topics/uk">United Kingdom</a></li><li><a href="/topics/crime">Crime</a></li></ul></div></div><div class="article-social"><a>Tell us what you think</a></div><div class="sidebar-article"><h2>Related</h2><a href="/2"><h3>Bus drivers ask for screens</h3><p>Drivers in three cities say they will not work after ten without them.</p><time>12 Mar 2016</time></a></div></div><section class="more-from"><h2>More from News</h2><a href="/3">Ship leaves without captain</a><a href="/4">Captain leaves without ship</a></section></div></body></html>'
    )


@PAGES.on("storm")
def channel_nine_2018(s: Story) -> str:
    head = s.parts[0].html
    return (
        start(s, open_graph(s), f'<meta name="date" content="{s.day}">')
        + f'<body><div id="header"><a href="/">KWIC 9</a><ul class="nav"><li><a href="/news">News</a></li><li><a href="/weather">Weather</a></li><li><a href="/sports">Sports</a></li><li><a href="/contests">Contests</a></li></ul><div class="weather-bug">41° Rain</div></div><div class="row"><div class="col-md-8"><div class="storyHeadline"><h1 class="text-center">{s.title}</h1></div><div class="story-byline"><p><span class="author">By {s.by} | </span><span class="timestamp">Posted: Sat 9:12 PM, {shown(s)} &nbsp;|&nbsp; Updated: Sun 7:40 AM</span></p></div><div class="addthis_inline_share_toolbox"></div><div class="story-media"><img class="img-responsive"><p class="caption">(MGN)</p></div><div class="story-body clearfix"><p><b>HALLIN, Maine (KWIC) -- </b>{head}</p>{render(s.parts[1:])}<p>Stay with KWIC 9 News on air and online for the latest on this story.</p><p><i>Copyright 2018 KWIC. All rights reserved.</i></p></div><div class="story-related"><h4>Related Stories</h4><ul><li><a href="/content/1">How to tape a window, and why not to</a></li></ul></div><div id="comments"><h4>Comments</h4><p>Comments are posted from viewers like you and do not always reflect the views of this station.</p></div><div class="taboola"><h4>You May Like</h4></div></div><div class="col-md-4"><div class="module"><h4>Most Popular</h4><ol><li><a href="/2">Deer enters bank, leaves with pen</a></li></ol></div></div></div><div id="footer"><p>KWIC-TV 401 Elm Street Wick, ME 04001 Phone: (207) 555-0109</p><p>Copyright © 2002-2018 - Designed by Gray Cloud Digital Media</p></div></body></html>'
    )


@PAGES.on("interview")
def mind_monthly(s: Story) -> str:
    return (
        start(
            s,
            '<meta name="Generator" content="Drupal 7 (http://drupal.org)" />',
            open_graph(s),
            suffix=" | Mind Monthly",
        )
        + f'<body class="html not-front node-type-blog-entry"><div id="page"><div class="navbar"><a href="/">Mind Monthly</a><form><label>Find a Therapist</label><input type="text" placeholder="City or Zip"></form></div><div class="main-container"><section class="col-sm-8"><article class="node node-blog-entry clearfix"><div class="blog_entry--header"><div class="field field-name-author-photo"><a href="/experts/r"><img alt="{s.by}"></a></div><div class="blog_entry--byline"><p class="byline"><a href="/experts/r">{s.by}</a></p><p class="blog-title"><a href="/blog/shelf">The Second Shelf</a></p></div><h1 class="page-header">{s.title}</h1><h2 class="blog_entry--subtitle">What it costs to be left alone.</h2><p class="blog_entry__date">Posted {shown(s)}</p><div class="social-links"><ul><li><a>SHARE</a></li><li><a>TWEET</a></li><li><a>EMAIL</a></li><li><a>MORE</a></li></ul></div></div><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded"><div class="media media-element-container media-blog_entry_image"><div class="file file-image"><div class="content"><img><div class="field field-name-field-file-image-source"><div class="field-items"><div class="field-item even">Source: liftlover/Shuttersnap</div></div></div></div></div></div>{render(s.parts)}<p><em>Facebook image: </em>Yui Takamine/Seventh Floor Press</p></div></div></div><section class="field field-name-references field-label-above"><h2 class="field-label">References</h2><div class="field-items"><div class="field-item even"><p>Takamine, Y. (2016). The Seventh Floor. New York: Doorstop Books.</p><p>Otis, E. (1998). On waiting. Journal of Vertical Studies, 12(3), 44-61.</p></div></div></section><div class="author-block"><h2>About the Author</h2><p>{s.by} writes about books and is never early.</p><p>In Print: <a href="/b">Late Again</a></p><p>Online: <a href="/w">Website</a>, <a href="/t">Twitter</a></p></div><div class="view-related"><h3>More Posts</h3><a href="/blog/2">Why We Talk to Machines</a></div></article></section><aside class="col-sm-4"><div class="block"><h2>Most Popular</h2><ol><li><a href="/blog/3">7 Signs You Are a Ladder</a></li></ol></div></aside></div></div></body></html>'
    )


@PAGES.on("headphones")
def clic_net_2015(s: Story) -> str:
    shot = '<figure class="image image-large pull-none hasCaption shortcode" section="shortcodeImage"><a class="inlineLightbox" href="#"><span>Enlarge Image</span><img></a><figcaption class="caption"><p>The pads come off without a tool.</p><span class="credit">Sarah Okonjo/ClicNet</span></figcaption></figure>'
    links = '<div class="shortcode newsletter-inline"></div><div class="relatedLinks shortcode right"><h3>More on headphones</h3><ul><li><a href="/r1">The best wireless headphones of 2015</a></li><li><a href="/r2">How we test headphones</a></li></ul></div>'
    return (
        start(s, linked_data(s), open_graph(s, " - ClicNet"), suffix=" - ClicNet")
        + f'<body class="contentType-content_article edition-us"><div id="rbHeader"><nav><ul><li><a href="/reviews/">Reviews</a></li><li><a href="/news/">News</a></li><li><a href="/how-to/">How To</a></li></ul></nav></div><div id="rbContent"><div class="c-head"><h1 class="headline">{s.title}</h1><p class="description">What it costs to be left alone.</p></div><div class="row topic"><a href="/topics/audio">Audio</a></div><div class="col-7 article-main-body row"><div class="assetByline"><span class="author"><a rel="author" href="/profiles/x">{s.by}</a></span><time class="assetTime">{shown(s)} 5:00 AM PST</time><a href="https://twitter.com/x">@x</a></div><ul class="socialSharing"><li><a>Facebook</a></li><li><a>Twitter</a></li><li><a>Comments 26</a></li></ul><div id="editorReview">{render(s.parts, {2: shot, 6: links})}</div><div class="postTags"><span>Tags:</span><a href="/tags/a">Audio</a></div></div><div class="row disqus"><p class="policy">Be respectful, keep it civil and stay on topic. We delete comments that violate <a href="/policy">our policy</a>, which we encourage you to read. Discussion threads can be closed at any time at our discretion.</p></div><section class="latest"><h2>Latest From ClicNet</h2><a href="/n1">A fridge you can call</a><p>It does not pick up.</p></section></div></body></html>'
    )


@PAGES.on("reservoir")
def mirror_international(s: Story) -> str:
    subhead = "<p><b>{}</b></p>"
    gallery = '<div class="module-box"><div class="asset-box asset-list-box"><div class="asset-title"><b>PHOTO GALLERY</b></div><div class="picture-gallery-text"><a href="/fotostrecke/1.html">10 Photos: A Village Out of Water</a></div></div></div>'
    part = '<p class="article-next-part"><a href="/international/zeitgeist/2.html">Part 2: Who Owns the Mud?</a></p>'
    return (
        start(s, open_graph(s), meta(s), suffix=" - MIRROR ONLINE")
        + f'<body class="spArticle"><div id="spMainNav"><a href="/">MIRROR ONLINE</a><ul><li><a href="/international/">International</a></li><li><a href="/international/europe/">Europe</a></li></ul></div><div id="spBreadcrumb"><a href="/international/">English Site</a> &gt; <a href="/international/europe/">Europe</a></div><div id="content-main"><div id="spArticleColumn"><h2 class="article-title"><span class="headline-intro">Drought in Wales:</span> <span class="headline">{s.title}</span></h2><p class="author">By {s.by}</p><p class="article-intro"><strong>What it costs to be left alone.</strong></p><div class="js-article-post-full-gallery-spacing"><img><div class="asset-credit">Tomos Bevan/ DER MIRROR</div></div><div class="article-function-date"><b>{shown(s)}</b> &nbsp; 05:00 PM</div><ul class="article-function-box"><li><a>Print</a></li><li><a>Feedback</a></li><li><a>Comment</a></li></ul><div class="article-section clearfix">{render(s.parts, {4: gallery, -1: part}, h=subhead)}</div><div class="article-copyright"><a href="http://www.mirrorgruppe.example">© MIRROR ONLINE 2015<br>All Rights Reserved<br>Reproduction only allowed with the permission of MIRRORnet GmbH</a></div><div class="article-topic-box"><b>Related Topics</b><ul><li><a href="/t/water">Water</a></li></ul></div><div class="asset-box"><b>FROM THE MAGAZINE</b><p>Find out how you can reprint this DER MIRROR article in your publication.</p></div></div></div><div id="footer"><a href="#top">TOP</a></div></body></html>'
    )


@PAGES.on("football")
def provincial_review_2018(s: Story) -> str:
    watch = '<figure class="article__inline-video"><div class="video"></div></figure><p><b>NOW WATCH: \'Fog: A History\'</b></p>'
    more = '<section class="article-related"><h3>MORE IN SPORTS</h3><ul><li><a href="/1">The Offside Rule and the Decline of the West</a></li></ul></section>'
    comments = f'<p>NOTE: Comments on this story are open. Like us on <a href="{FACEBOOK}">Facebook</a> and follow us on <a href="{TWITTER}">Twitter</a>.</p>'
    return (
        start(s, linked_data(s), open_graph(s, " | Provincial Review"), suffix=" | Provincial Review")
        + f'<body class="single-corner"><header class="site-header"><a href="/">PROVINCIAL REVIEW</a><ul><li><a href="/corner/">The Corner</a></li><li><a href="/magazine/">The Magazine</a></li><li><a href="/subscribe/">Subscribe</a></li></ul></header><main><article class="article article--corner"><header class="article-header"><a class="article-header__category" href="/sports/">Sports</a><h1 class="article-header__title">{s.title}</h1><div class="article-header__meta">By <a class="author__name" href="/author/g/">{s.by}</a></div><time class="article-header__pub-date">{shown(s)} 5:25 PM</time><div class="share-buttons"><a>Share on Facebook</a><a>Share on Twitter</a></div></header><div class="article-content">{render(s.parts[:3])}{more}{render(s.parts[3:], {1: watch})}{comments}</div><footer class="article-footer"><div class="author-bio"><a href="https://twitter.com/gp">@gp</a> <p>{s.by} is a sports reporter who lives near the ground.</p></div><a class="comments-toggle">Comments</a></footer></article><section class="most-read"><h4>Most Popular</h4><article><h3><a href="/2">Against Half-Time</a></h3><p>Fifteen minutes of oranges have done more harm than all the books of the French.</p></article></section></main></body></html>'
    )
