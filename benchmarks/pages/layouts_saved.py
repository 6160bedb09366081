# ruff: noqa: E501 - markup as sites write it has long lines
"""Twenty-four layouts as pages had them from 2013 to 2020, each with a text of its kind, written before the filter was read."""

from benchmarks.pages.layouts import linked_data, open_graph, render
from benchmarks.pages.layouts_later import start
from benchmarks.pages.layouts_wider import meta
from benchmarks.pages.story import Part, Story
from benchmarks.pages.told import Pages

STANDFIRSTS = (
    "Tenants can be asked for almost anything. It is time they could ask for something back",
    "For forty-four years, one man has kept nineteen clocks running. Someone has to be next.",
    "Beautiful earbuds in a case that wants to leave you",
)
"""Lines under headlines, which count neither way."""

PAGES = Pages()
"""Each layout with the stories that stand on it."""


@PAGES.on("bridge")
def corporation_2016(s: Story) -> str:
    first, rest = s.parts[0], s.parts[1:]
    figure = '<figure class="media-landscape has-caption full-width"><span class="image-and-copyright-container"><img class="js-image-replace" src="/1.jpg" width="976"><span class="off-screen">Image copyright</span><span class="story-image-copyright">Ottery Weir Civic Society</span></span><figcaption class="media-caption"><span class="off-screen">Image caption</span><span class="media-caption__text">The bridge was built for packhorses</span></figcaption></figure>'
    links = '<ul class="story-body__unordered-list"><li class="story-body__list-item"><a href="/news/uk-1" class="story-body__link">Lorry driver blames satnav for pond</a></li><li class="story-body__list-item"><a href="/news/uk-2" class="story-body__link">Why do drivers trust machines?</a></li></ul>'
    body = render(
        rest,
        {
            2: links,
            5: figure,
            12: '<hr class="story-body__line"><p><i>Are you in the area? Have you been affected by the closure? E-mail us at <a href="mailto:yourpics@corporation.example">yourpics@corporation.example</a></i></p>',
        },
        h='<h2 class="story-body__crosshead">{}</h2>',
    )
    body = body.replace("<li>", '<li class="story-body__list-item">')
    return (
        start(s, linked_data(s, "ReportageNewsArticle"), open_graph(s), suffix=" - Corporation News")
        + f'<body id="asset-type-sty" class="device--feature"><div id="orb-banner"><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a>Sport</a></li><li><a>Weather</a></li></ul></nav></div><div id="site-container"><div class="site-brand"><h2 class="navigation__heading off-screen">News navigation</h2><ul><li><a>UK</a></li><li><a>World</a></li></ul></div><div id="page" class="configurable story"><div class="container-width-only"><span class="index-title">Somerset</span></div><div class="container"><div class="column--primary"><div class="story-body"><h1 class="story-body__h1">{s.title}</h1><div class="with-extracted-share-icons"><div class="story-body__mini-info-list-and-share-row"><ul class="mini-info-list"><li class="mini-info-list__item"><div class="date date--v2" data-datetime="14 November 2016">14 November 2016</div></li><li class="mini-info-list__item"><span class="mini-info-list__section-desc off-screen">From the section </span><a class="mini-info-list__section">Somerset</a></li></ul><div class="share__back-to-top"><ul><li><a>Share this with Facebook</a></li><li><a>Share this with Twitter</a></li><li><p>Copy this link</p><a>http://www.corporation.example/news/uk-38</a></li></ul></div></div></div><div class="story-body__inner" property="articleBody">{figure.replace("The bridge was built for packhorses", "Cat food was unloaded by hand")}<p class="story-body__introduction">{first.html}</p>{body}</div></div><div class="share share--lightweight show"><h2>Share this story <a>About sharing</a></h2></div><div class="story-more"><div class="group story-alsos more-on-this-story"><div class="group__header"><h2 class="group__title">More on this story</h2></div><div class="group__body"><ul class="units-list"><li class="unit"><a class="unit__link-wrapper"><div class="unit__title"><span class="cta">Bridge reopens after hearse freed</span></div></a><div class="unit__info"><div class="date">3 March 2011</div></div></li></ul></div></div><div class="group story-alsos related-internet-links"><h2>Related Internet links</h2><ul><li><a>County council</a></li></ul><p>The Corporation is not responsible for the content of external Internet sites</p></div></div></div><div class="column--secondary"><div class="features"><h2>Features</h2><ul><li><h3>The town that forgot its own name</h3><p>How a spelling mistake in 1911 made a place out of nothing</p></li></ul></div><div id="comp-most-popular"><h2>Most Read</h2><ol><li>Rain: what to expect</li></ol></div></div></div></div></div></body></html>'
    )


@PAGES.on("landlord")
def custodian_2017(s: Story) -> str:
    head = s.parts[0].html
    rich = '<aside class="element element-rich-link element--thumbnail" data-component="rich-link"><div class="rich-link"><div class="rich-link__container"><div class="rich-link__header"><h1 class="rich-link__title"><a class="rich-link__link">Renters pay more for less, and colder</a></h1></div><div class="rich-link__read-more"><div class="rich-link__read-more-text">Read more</div></div></div></div></aside>'
    quote = '<aside class="element element-pullquote element--supporting"><blockquote><p class="pullquote-paragraph">He replied to one, with a photograph of a boat</p></blockquote></aside>'
    epic = '<div class="contributions__epic" data-component="epic"><div><h2 class="contributions__title--epic">Since you’re here…</h2><p class="contributions__paragraph--epic">… we have a small favour to ask. More people are reading the Custodian than ever but far fewer are paying for it. Advertising revenues across the media are falling fast. So you can see why we need to ask for your help.</p><p class="contributions__paragraph--epic">If everyone who reads our reporting, who likes it, helps to support it, our future would be much more secure.</p><a class="contributions__option-button">Become a supporter</a></div></div>'
    return (
        start(s, linked_data(s), open_graph(s), meta(s), suffix=" | Oona Delacroix-Webb | Opinion | The Custodian")
        + f'<body class="has-page-skin"><a class="skip">Skip to main content</a><header class="l-header"><nav><ul><li><a>become a supporter</a></li><li><a>subscribe</a></li><li><a>find a job</a></li></ul></nav></header><div class="l-side-margins"><article id="article" class="content content--article content--pillar-opinion tonal--tone-comment"><div class="content__main"><header class="content__head tonal__head"><div class="content__labels"><a class="content__section-label__link">Housing</a> <a>Opinion</a></div><h1 class="content__headline" itemprop="headline"><span class="content__headline-quote"></span>{s.title}</h1><span class="content__headline content__headline--byline"><a>{s.by}</a></span><div class="content__standfirst" data-link-name="standfirst"><p>Tenants can be asked for almost anything. It is time they could ask for something back</p></div></header><div class="content__main-column content__main-column--article js-content-main-column"><figure id="img-1" class="media-primary media-content"><img><figcaption class="caption caption--main caption--img" itemprop="description">‘I have 61 emails. He replied to one.’ Photograph: Alamy Stock Photo</figcaption></figure><div class="content__meta-container js-content-meta"><p class="byline"><span itemprop="author"><a>@oonadw</a></span></p><p class="content__dateline"><time itemprop="datePublished" class="content__dateline-wpd">Monday 6 March 2017 <span class="content__dateline-time">07.00 GMT</span></time><time class="content__dateline-lm">Last modified on Monday 6 March 2017 16.31 GMT</time></p><div class="meta__social"><ul><li><a><span>Share on Facebook</span></a></li><li><a>Share via Email</a></li></ul></div><div class="meta__numbers"><span>Shares</span><span>1,408</span><a>Comments 612</a></div></div><div class="content__article-body from-content-api js-article__body" itemprop="articleBody"><p><span class="drop-cap"><span class="drop-cap__inner">{head[0]}</span></span>{head[1:]}</p>{render(s.parts[1:], {1: rich, 4: quote})}{epic}</div><div class="submeta"><span class="submeta__label">Topics</span><ul class="submeta__keywords"><li><a>Housing</a></li><li><a>Opinion</a></li></ul><div class="submeta__share"><a>Reuse this content</a></div></div></div></div></article><div class="content-footer"><section class="fc-container"><h2>More on this story</h2><div class="fc-item"><h3><a>Landlords’ bill talked out for a second time</a></h3><p class="fc-item__standfirst">The MP spoke for 52 minutes and was asked to wind up three times</p></div></section><div id="comments" class="discussion"><h2>comments (612)</h2><p>Sign in or create your Custodian account to join the discussion.</p><div class="d-comment__body"><p>Ours nailed the letterbox shut, said it let the heat out. To be fair it did let the heat out.</p><p>We moved to Wales.</p></div></div></div></div></body></html>'
    )


@PAGES.on("subway")
def gotham_2014(s: Story) -> str:
    def graf(number: int, part: Part) -> str:
        return f'<p class="story-body-text story-content" data-para-count="{200 + number}" data-total-count="{900 + number}" itemprop="articleBody" id="story-continues-{number}">{part.html}</p>'

    grafs = [graf(number, part) for number, part in enumerate(s.parts)]
    grafs[2] += (
        '<figure id="media-100000003" class="media photo embedded layout-large-horizontal"><span class="visually-hidden">Photo</span><div class="image"><img></div><figcaption class="caption" itemprop="caption description"><span class="caption-text">Members of the choir at the end of the line before dawn on Friday.</span> <span class="credit" itemprop="copyrightHolder"><span class="visually-hidden">Credit</span> Hiroshi Lund/Gotham Times</span></figcaption></figure><a class="visually-hidden skip-to-text-link" href="#story-continues-4">Continue reading the main story</a>'
    )
    grafs[4] += (
        '<div id="MiddleRightN" class="text-ad nocontent"><div class="ad"><p>Advertisement</p><a class="visually-hidden" href="#story-continues-5">Continue reading the main story</a></div></div>'
    )
    grafs[6] += (
        '<div class="newsletter-signup" id="newsletter-promo-1"><div class="promo-copy"><h2 class="headline">Gotham Today</h2><p class="summary">Each morning, get the latest on the city’s businesses, culture and more.</p></div><form><label>Enter your email address</label><p class="message">Please verify you’re not a robot by clicking the box.</p><p class="message">Invalid email address. Please re-enter.</p><p>You must select a newsletter to subscribe to.</p><button>Sign Up</button></form><div><p>Thank you for subscribing.</p><p>An error has occurred. Please try again later.</p><a>View all Gotham Times newsletters.</a></div></div>'
    )
    return (
        start(s, linked_data(s), open_graph(s), meta(s), suffix=" - Gotham Times")
        + f'<body><div id="shell"><header id="masthead"><div class="quick-navigation"><button>Sections</button><a>Skip to content</a></div><h2 class="branding">Gotham Times</h2></header><div id="page"><main id="main"><article id="story" class="story theme-main"><div class="story-meta"><h3 class="kicker"><a>N.Y. / Region</a></h3><h1 itemprop="headline" id="story-heading" class="story-heading">{s.title}</h1><div class="story-meta-footer"><p class="byline-dateline"><span class="byline">By <span class="byline-author">{s.authors[0].upper()}</span> and <span class="byline-author">{s.authors[1].upper()}</span></span><time class="dateline">DEC. 19, 2014</time></p><div class="sharetools"><ul><li>Email</li><li>Share</li><li>Tweet</li><li>Save</li></ul></div></div></div><div class="story-body-supplemental"><div class="story-body story-body-1">{"".join(grafs[:8])}</div><div class="supplemental"><aside class="marginalia related-coverage-marginalia nocontent robots-nocontent"><header><h2 class="module-heading">Related Coverage</h2></header><ul><li><article class="story theme-summary"><h2 class="story-heading"><a>A Tenor Is Arrested on the B Line <time>OCT. 2, 2014</time></a></h2></article></li></ul></aside></div></div><div class="story-interrupter"><a class="visually-hidden">Continue reading the main story</a></div><div class="story-body-supplemental"><div class="story-body story-body-2">{"".join(grafs[8:])}<div class="story-addendum story-content theme-correction"><h4 class="story-addendum-title">Correction: December 23, 2014</h4><p class="addendum-text">An earlier version of this article misstated the length of the reverberation in a disused station. It is three seconds, not three minutes.</p></div><footer class="story-footer story-content"><div class="story-meta"><div class="story-notes"><p>Susan Mbeki-Rowe contributed reporting.</p></div><p class="story-print-citation">A version of this article appears in print on December 20, 2014, on Page A21 of the New York edition with the headline: In the Tunnels Under Flatbush. <a>Order Reprints</a>|<a>Today’s Paper</a>|<a>Subscribe</a></p></div></footer></div></div></article></main><section id="whats-next"><h2>What’s Next</h2><p>Loading...</p></section></div></div></body></html>'
    )


@PAGES.on("charter")
def capital_post(s: Story) -> str:
    link = '<p class="interstitial-link"><i>[<a href="/1" shape="rect">The geese that divided a county</a>]</i></p>'
    caption = '<div class="inline-content inline-photo inline-photo-normal"><img><br><span class="pb-caption">Larkspur’s library, in the former penalty box. (Abe Montrose/Capital Post)</span></div>'
    more = '<p><b>Read more:</b></p><p><a href="/2">Geese, round two: the county buys a dog</a></p><p><a href="/3">Why rinks close</a></p>'
    return (
        start(s, linked_data(s), open_graph(s, " - Capital Post"), suffix=" - Capital Post")
        + f'<body><div id="pb-root"><header><div class="pb-f-global-header"><a>Sections</a><a>Sign In</a></div></header><section id="top-content"><div class="pb-f-article-article-topper"><div class="headline-kicker"><a>Education</a></div><h1 itemprop="headline">{s.title}</h1></div></section><section id="main-content"><div class="pb-f-article-article-body"><div class="pb-sig-line"><span class="pb-byline" itemprop="author">By <a>{s.by}</a></span> <span class="pb-timestamp" itemprop="datePublished">May 2, 2016</span> <a class="pb-follow">Follow @drourke</a></div><div class="article-body" itemprop="articleBody"><article class="paywall">{render(s.parts, {3: caption, 8: link, -1: more})}</article></div><div class="pb-f-article-author-bio"><div class="bio">Delphine Rourke covers schools. She joined the Post in 2009. <a>Follow @drourke</a></div></div></div><div class="pb-f-page-newsletter-inLine"><div class="title">Local Headlines newsletter</div><div class="tagline">Daily headlines about the Washington region.</div><a>Sign up</a></div><div id="comments-wrapper"><a>Show Comments</a></div></section><section id="right-rail"><div class="pb-f-homepage-mostread"><div class="label">Most Read Local</div><ul><li><a>Man wins case over hedge</a></li></ul></div></section></div></body></html>'
    )


@PAGES.on("volcano")
def cable_2016(s: Story) -> str:
    def graf(part: Part) -> str:
        return (
            f'<div class="zn-body__paragraph">{"<h3>" + part.html + "</h3>" if part.kind == "h2" else part.html}</div>'
        )

    grafs = [graf(part) for part in s.parts]
    video = '<div class="el__leafmedia el__leafmedia--storyhighlights"></div><div class="el__embedded el__embedded--fullwidth"><div class="el__video--fullwidth"><h4 class="video__end-slate__top-titles">JUST WATCHED</h4><h3 class="video__end-slate__title">Volcano seen from space</h3><div class="video__end-slate__replay"><span class="video__end-slate__replay-text">Replay</span></div><p>More Videos ...</p><h4>MUST WATCH</h4></div><div class="media__caption el__storyelement__title"><span>Volcano seen from space</span> <span class="el__storyelement__title__time">01:04</span></div></div>'
    gallery = '<div class="el__gallery--fullstandardwidth"><div class="el__embedded"><div class="media__caption el__gallery_image-title"><span class="el__storyelement__header">Photos: </span>Ash over Ymir</div><div class="el__storyelement__gray">Cars in the village of Hofn are covered with ash on August 22.</div><div class="el__gallery-photocount">Hide Caption</div><div>1 of 9</div></div></div>'
    return (
        start(s, linked_data(s), open_graph(s), meta(s), suffix=" - CableNews.example")
        + f'<body class="pg pg-hidden pg-leaf"><div class="nav--plain-header"><nav><a>U.S.</a><a>World</a><a>Politics</a><a>Live TV</a></nav></div><article class="pg-rail-tall pg-rail--align-right"><meta itemprop="dateModified" content="2016-08-23T17:00:00Z"><div class="l-container"><h1 class="pg-headline">{s.title}</h1><div class="metadata"><p class="metadata__byline"><span class="metadata__byline__author">By <a>{s.authors[0]}</a> and {s.authors[1]}, CableNews</span></p><p class="update-time">Updated 12:45 PM ET, Tue August 23, 2016</p><div id="js-gigya-sharebar"></div></div><div class="pg-side-of-rail pg-body__share"></div><div itemprop="articleBody" class="pg-rail-tall__body"><section id="body-text" class="zn zn-body-text zn-body zn--idx-0 zn--ordinary"><div class="l-container"><div class="el__leafmedia el__leafmedia--sourced-paragraph"><p class="zn-body__paragraph"><cite class="el-editorial-source"> (CableNews)</cite>{s.parts[0].html}</p></div>{video}{"".join(grafs[1:4])}<div class="zn-body__read-all">{grafs[4]}<div class="el__embedded el__article--embed"><span>Read: </span><a>What ash does to an engine</a></div>{"".join(grafs[5:8])}{gallery}{"".join(grafs[8:])}<p class="zn-body__paragraph zn-body__footer">CableNews\' Per Osterhaus, Mina Lowell and Dev Anand contributed to this report.</p></div></div></section></div></div><div class="pg-rail"><section class="zn-recommended"><h2>More from CableNews</h2><div class="cd__content"><h3 class="cd__headline"><a>The wedding that waited</a></h3></div></section></div></article><div class="ob-widget"><h2>Paid Content</h2><a>17 Cars That Last Forever</a></div><footer>© 2016 CableNews. A Weir Company. All Rights Reserved. Terms of service | Privacy guidelines</footer></body></html>'
    )


@PAGES.on("sourdough")
def blogger_2013(s: Story) -> str:
    body = "<br />\n<br />\n".join(part.html for part in s.parts)
    pieces = body.split("<br />\n<br />\n")
    pieces[2] += (
        '<br />\n<table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container"><tbody><tr><td><a href="/s1600/g.jpg" imageanchor="1"><img border="0" height="320" src="/s320/g.jpg" width="240" /></a></td></tr><tr><td class="tr-caption" style="text-align: center;">Gerald in happier times</td></tr></tbody></table>'
    )
    pieces[6] += (
        '<br />\n<div class="separator" style="clear: both; text-align: center;"><a href="/s1600/h.jpg"><img src="/s320/h.jpg" /></a></div>'
    )
    body = "<br />\n<br />\n".join(pieces)
    return (
        f"<!DOCTYPE html><html dir='ltr' xmlns='http://www.w3.org/1999/xhtml'><head><title>Crumbs and All: {s.title}</title><meta content='blogger' name='generator'/><link href='http://crumbsandall.blogspot.example/feeds/posts/default' rel='alternate' type='application/atom+xml'/></head>"
        f"<body class='loading'><div class='navbar section'></div><div class='body-fauxcolumns'></div><div class='content'><header><div class='header section'><div class='titlewrapper'><h1 class='title'><a href='/'>Crumbs and All</a></h1></div><div class='descriptionwrapper'><p class='description'><span>One woman's war on gluten development</span></p></div></div></header><div class='main-outer'><div class='column-center-outer'><div class='main section' id='main'><div class='widget Blog'><div class='blog-posts hfeed'><div class='date-outer'><h2 class='date-header'><span>Sunday, February 10, 2013</span></h2><div class='date-posts'><div class='post-outer'><div class='post hentry' itemprop='blogPost'><a name='6120'></a><h3 class='post-title entry-title' itemprop='name'>{s.title}</h3><div class='post-header'><div class='post-header-line-1'></div></div><div class='post-body entry-content' id='post-body-6120' itemprop='description articleBody'>{body}<div style='clear: both;'></div></div><div class='post-footer'><div class='post-footer-line post-footer-line-1'><span class='post-author vcard'>Posted by <span class='fn' itemprop='author'><a class='g-profile' rel='author'><span itemprop='name'>{s.by}</span></a></span></span> <span class='post-timestamp'>at <a class='timestamp-link' rel='bookmark'><abbr class='published' title='{s.date}'>8:05 AM</abbr></a></span> <span class='post-icons'><a title='Email Post'>Email Post</a></span><div class='post-share-buttons goog-inline-block'><a>Email This</a><a>BlogThis!</a><a>Share to Twitter</a><a>Share to Facebook</a></div></div><div class='post-footer-line post-footer-line-2'><span class='post-labels'>Labels: <a rel='tag'>bread</a>, <a rel='tag'>disasters</a></span></div></div></div><div class='comments' id='comments'><h4>3 comments:</h4><div id='comments-block-wrapper'><dl class='avatar-comment-indent' id='comments-block'><dt class='comment-author'>Joy from the market said...</dt><dd class='comment-body'><p>I have the forearms of a stevedore because I AM a stevedore, love. Winters only.</p></dd><dd class='comment-footer'><span class='comment-timestamp'>February 10, 2013 at 11:30 AM</span></dd><dt class='comment-author'>Anonymous said...</dt><dd class='comment-body'><p>Mine is called Bread Pitt and he is fourteen. He has been to Spain.</p></dd></dl></div><p class='comment-footer'><a>Post a Comment</a></p></div></div></div></div></div><div class='blog-pager' id='blog-pager'><a class='blog-pager-newer-link'>Newer Post</a><a class='blog-pager-older-link'>Older Post</a><a class='home-link'>Home</a></div><div class='blog-feeds'>Subscribe to: <a>Post Comments (Atom)</a></div></div></div></div><div class='column-right-outer'><div class='sidebar section'><div class='widget Profile'><h2>About Me</h2><div><a>Maddy Trelawny</a><div class='profile-textblock'>Baker of bricks. Mother of two. Owner of one (1) cat.</div></div></div><div class='widget BlogArchive'><h2>Blog Archive</h2><ul class='hierarchy'><li>2013 (4)<ul><li>February (2)<ul class='posts'><li><a>{s.title}</a></li><li><a>Crumpets: an apology</a></li></ul></li></ul></li></ul></div><div class='widget Followers'><h2>Followers</h2></div></div></div></div><div class='footer'>Simple template. Powered by <a>Blogger</a>.</div></div></body></html>"
    )


@PAGES.on("lamp")
def reblog(s: Story) -> str:
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>half moon harbour — {s.title}</title><link rel="alternate" type="application/rss+xml" href="http://halfmoonharbour.tumblelog.example/rss"><meta property="og:site_name" content="Tumblelog"><meta property="og:type" content="tumblelog:text"><meta property="og:title" content="{s.title}"><meta property="og:description" content="i moved the lamp tonight."><meta name="keywords" content="lamps,prose"></head>'
        f'<body class="permalink-page"><div id="header"><h1><a href="/">half moon harbour</a></h1><div id="description">she/her. salt, lamps, moths.</div><ul class="pages"><li><a>ask me anything</a></li><li><a>archive</a></li><li><a>theme</a></li></ul></div><div id="content"><div class="post text"><h2 class="title"><a>{s.title}</a></h2><div class="copy">{render(s.parts)}</div><div class="footer"><div class="date"><a>Posted 2 years ago</a></div><div class="tags"><a>#lamps</a> <a>#prose</a> <a>#i should sleep</a></div><div class="notes-count"><a>214 notes</a></div></div></div><div class="notecontainer"><ol class="notes"><li class="note like"><a>saltedlemons</a> liked this</li><li class="note reblog"><a>thirdperson-plural</a> reblogged this from <a>halfmoonharbour</a> and added:<blockquote><a>the moth knows</a></blockquote></li><li class="note reblog"><a>ordinaryowls</a> reblogged this from <a>thirdperson-plural</a></li><li class="note original_post"><a>halfmoonharbour</a> posted this</li><li class="more_notes_link_container"><a>Show more notes</a></li></ol></div></div></body></html>'
    )


@PAGES.on("migrate")
def ghost_casper(s: Story) -> str:
    body = render(s.parts).replace("<h2>", '<h2 id="x">')
    return (
        start(s, f'<meta name="generator" content="Ghost 0.7">{open_graph(s)}', meta(s), suffix="")
        + f'<body class="post-template tag-databases nav-closed"><div class="nav"><h3 class="nav-title">Menu</h3><a class="nav-close"><span class="hidden">Close</span></a><ul><li class="nav-home"><a>Home</a></li><li><a>Jobs</a></li></ul><a class="subscribe-button icon-feed">Subscribe</a></div><div class="site-wrapper"><header class="main-header post-head no-cover"><nav class="main-nav"><a class="blog-logo">Pigeonhole Engineering</a><a class="menu-button"><span class="word">Menu</span></a></nav></header><main class="content" role="main"><article class="post tag-databases"><header class="post-header"><h1 class="post-title">{s.title}</h1><section class="post-meta"><time class="post-date" datetime="{s.day}">29 February 2016</time> on <a>Databases</a>, <a>War stories</a></section></header><section class="post-content">{body}<p>Discuss this post on <a href="https://news.example.com/item?id=111">Hacker News</a>.</p></section><footer class="post-footer"><figure class="author-image"></figure><section class="author"><h4><a>{s.by}</a></h4><p>{s.bio}</p><div class="author-meta"><span class="author-location icon-location">Utrecht</span><span class="author-link icon-link"><a>http://jwf.example</a></span></div></section><section class="share"><h4>Share this post</h4><a class="icon-twitter"><span class="hidden">Twitter</span></a><a><span class="hidden">Google+</span></a></section></footer></article></main><aside class="read-next"><a class="read-next-story"><section class="post"><h2>Why we stopped using cron</h2><p>In which a job that ran every five minutes for six years turns out to have been doing nothing. There were signs, and we…</p></section></a></aside><footer class="site-footer clearfix"><section class="copyright"><a>Pigeonhole Engineering</a> © 2016</section><section class="poweredby">Proudly published with <a>Ghost</a></section></footer></div></body></html>'
    )


@PAGES.on("chess")
def plain_home_page(s: Story) -> str:
    grafs = [f"<P>{part.html}\n" for part in s.parts]
    grafs[2] = grafs[2].rstrip() + '<sup><a href="#f1" name="r1">1</a></sup>\n'
    return f'<HTML><HEAD><TITLE>{s.title}</TITLE></HEAD><BODY BGCOLOR="#FFFFEE"><A HREF="index.html">Home</A> | <A HREF="chess.html">Chess</A> | <A HREF="bees.html">Bees</A> | <A HREF="links.html">Links</A><HR><H1>{s.title}</H1><I>R. Okafor, June 2015</I>{"".join(grafs)}<HR><SMALL><A NAME="f1" HREF="#r1">1</A>. Zugzwang. See Nimzowitsch, or any child.</SMALL><HR><ADDRESS>Last modified: 3 June 2015. <A HREF="mailto:r@okafor.example">Mail me</A> if you find a mistake. You are visitor number 004127.</ADDRESS></BODY></HTML>'


@PAGES.on("sewer")
def newspaper_table(s: Story) -> str:
    body = "<br>\n<br>\n".join(part.html for part in s.parts)
    return f'<html><head><title>{s.title} - News - Journal Star Dispatch - Peoria Falls, IL</title><meta name="description" content="The Tri-County Sewer District has found a little more than $2 million."></head><body><table width="980" cellpadding="0" cellspacing="0" align="center"><tr><td colspan="3" class="masthead"><a>Home</a> <a>News</a> <a>Sports</a> <a>Obituaries</a> <a>Classifieds</a> <a>e-Edition</a></td></tr><tr><td width="140" valign="top" class="leftnav"><a>Local</a><br><a>State</a><br><a>Police blotter</a><br><a>Lottery</a></td><td width="540" valign="top"><table width="100%"><tr><td class="headline"><h1>{s.title}</h1></td></tr><tr><td class="byline">By {s.by}<br>of the Journal Star Dispatch<br>Posted Jul 25, 2013 @ 06:00 AM</td></tr><tr><td class="tools"><a>Print</a> | <a>Email</a> | <a>Comment</a> | <a>Recommend</a></td></tr><tr><td class="bodytext">{body}<br>\n<br>\n<i>Chuck Bellweather can be reached at 555-0142 or cbellweather@jsd.example. Follow him on Twitter @chuckbell.</i></td></tr><tr><td class="copyright">Copyright 2013 Journal Star Dispatch. Some rights reserved</td></tr></table><table class="commentbox"><tr><td><b>Comments (2)</b></td></tr><tr><td>flushed_away 3 hours ago<br>I have lived on Ridge Road for thirty years and I can tell you that the pumping station is needed every time it rains. Come and look at my basement.</td></tr><tr><td><a>Report Abuse</a></td></tr></table></td><td width="300" valign="top" class="rail"><b>Most Popular</b><br><a>Man found in own attic</a><br><a>Fair queen abdicates</a></td></tr></table></body></html>'


@PAGES.on("wikiferry")
def open_news(s: Story) -> str:
    return (
        f'<!DOCTYPE html><html class="client-nojs" lang="en"><head><meta charset="UTF-8"/><title>{s.title} - Opennews, the free news source</title><meta name="generator" content="MediaWiki 1.29"/></head><body class="mediawiki ltr ns-0 skin-vector action-view"><div id="mw-page-base"></div><div id="content" class="mw-body" role="main"><div id="siteNotice"></div><h1 id="firstHeading" class="firstHeading" lang="en">{s.title}</h1><div id="bodyContent" class="mw-body-content"><div id="siteSub">From Opennews, the free news source you can write!</div><div id="contentSub"></div><div id="jump-to-nav" class="mw-jump">Jump to: <a>navigation</a>, <a>search</a></div><div id="mw-content-text" lang="en" dir="ltr" class="mw-content-ltr"><div class="mw-parser-output"><p><strong class="published"><span id="publishDate" class="value-title" title="2017-03-03"></span>Friday, March 3, 2017</strong>&#160;</p>'
        + '<div class="infobox noprint" style="float:right;width:200px"><div class="infobox-title"><b>Related news</b></div><ul><li><a>Trawler lost off Corran Islands</a></li><li><a>Lifeboat crews ask for better engines</a></li></ul><div>Collaborate!<ul><li>Pillars of Opennews writing</li><li><a>Writing an article</a></li></ul></div></div>'
        + render(
            s.parts,
            {
                1: '<div class="thumb tright"><div class="thumbinner" style="width:302px;"><a class="image"><img/></a><div class="thumbcaption"><div class="magnify"><a></a></div>File photo of the <i>Lady Ishbel</i>, 2012. <br/>Image: H. Tarbert.</div></div></div>'
            },
        )
        + '<p><br/></p><h2><span class="mw-headline" id="Sources">Sources</span><span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a>edit</a><span class="mw-editsection-bracket">]</span></span></h2><div class="sourcetemplate"><ul><li><span class="sourceTemplate">Mairi Sloan. "<span><a>Statement on the Lady Ishbel</a></span>" — <span><i>Coastguard</i>, March 3, 2017</span></span></li><li>"<a>Ferry aground in fog</a>" — <i>The Ellary Packet</i>, March 3, 2017</li></ul></div><div id="social_bookmarks" class="noprint"><b>Share this:</b> <a>Email</a> <a>Facebook</a> <a>Reddit</a></div><div class="noprint"><b>Have an opinion on this story?</b> <a>Share it!</a></div></div><div class="printfooter">Retrieved from "<a>https://en.opennews.example/w/index.php?title=Ferry&amp;oldid=4293</a>"</div></div><div id="catlinks" class="catlinks"><div class="mw-normal-catlinks"><a>Categories</a>: <ul><li><a>March 3, 2017</a></li><li><a>Published</a></li><li><a>Disasters and accidents</a></li></ul></div></div></div></div><div id="mw-navigation"><h2>Navigation menu</h2><div id="p-personal"><ul><li>Not logged in</li><li><a>Create account</a></li></ul></div></div><div id="footer"><ul id="footer-info"><li>This page was last edited on 4 March 2017, at 08:11.</li><li>All text created after September 25, 2005 available under the terms of the Creative Commons Attribution 2.5 License.</li></ul></div></body></html>'
    )


@PAGES.on("wetlands")
def university_drupal(s: Story) -> str:
    return (
        start(
            s,
            '<meta name="Generator" content="Drupal 7 (http://drupal.org)">',
            open_graph(s),
            suffix=" | UNI News Bureau",
        )
        + f'<body class="html not-front not-logged-in one-sidebar page-node page-node-1702 node-type-news-release"><div id="skip-link"><a>Skip to main content</a></div><div class="region region-header"><div id="block-menu"><ul class="menu"><li><a>News Releases</a></li><li><a>Experts</a></li><li><a>For Journalists</a></li></ul></div></div><div id="content"><div class="section"><div class="breadcrumb"><h2 class="element-invisible">You are here</h2><a>Home</a> » <a>News</a></div><h1 class="title" id="page-title">{s.title}</h1><div class="region region-content"><div id="node-1702" class="node node-news-release clearfix"><div class="content"><div class="field field-name-field-date field-type-datetime"><div class="field-items"><div class="field-item even"><span class="date-display-single">April 11, 2018</span></div></div></div><div class="field field-name-field-byline"><div class="field-items"><div class="field-item even">Priya Vandermolen | Physical Sciences Editor | 815-555-0110; pvander@uni.example</div></div></div><div class="field field-name-field-image field-type-image"><div class="field-items"><div class="field-item even"><img><blockquote class="image-field-caption"><p>Sam Oyelaran at well 112, one of eleven he dug.</p><p>Photo by Fred Amundsen</p></blockquote></div></div></div><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded"><p>CHAMBERS, Ill. — {s.parts[0].html}</p>{render(s.parts[1:])}<p><strong>Editor’s notes:</strong></p><p>To reach Ines Aguilar, call 815-555-0177; email <a href="mailto:iaguilar@uni.example">iaguilar@uni.example</a>.</p><p>The paper “Storage dynamics of a restored floodplain wetland” is available <a href="/paper">online</a> and from the <a>News Bureau</a>.</p><p>DOI: 10.9999/hl.2018.0411</p></div></div></div><div class="field field-name-field-tags field-label-inline"><div class="field-label">Tags:&nbsp;</div><div class="field-items"><div class="field-item even"><a>Wetlands</a></div><div class="field-item odd"><a>Engineering</a></div></div></div></div><ul class="links inline"><li class="print_html first"><span class="print_html"><a>Printer-friendly version</a></span></li><li class="print_mail last"><a>Send by email</a></li></ul></div></div></div></div><div class="region-sidebar-second"><h2>Read Next</h2><div class="views-row"><a>Agriculture</a> <a>Corn that remembers drought</a><p>CHAMBERS, Ill. — Corn plants that went thirsty as seedlings close their leaves sooner as adults, and scientists now know which gene tells them to.</p></div></div><div id="footer"><p>News Bureau, 507 E. Green St.</p><p>Email: news@uni.example | Phone: 815-555-0100</p></div></body></html>'
    )


@PAGES.on("lettuce")
def agency_release(s: Story) -> str:
    return (
        start(
            s,
            '<meta name="DC.date" content="2016-06-09"><meta http-equiv="X-UA-Compatible" content="IE=EDGE">',
            suffix=" | CDA Online Newsroom | CDA",
        )
        + f'<body><div id="skipmenu"><a>Skip directly to search</a><a>Skip directly to A to Z list</a><a>Skip directly to page options</a></div><div id="header"><div id="logo"><p>Center for Disease Analysis. CDA 24/7: Saving Lives. Protecting People.</p></div><div id="azmenu"><a>A</a><a>B</a><a>C</a></div></div><div id="body"><div class="container"><div id="breadcrumbs"><a>CDA</a> <a>Newsroom Home</a> <a>Releases</a></div><div class="row"><div id="content-menu"><ul><li><a>2016 News Releases</a></li><li><a>Media Contacts</a></li></ul></div><div id="content-main" class="span19"><div id="share-nav"><ul><li><a>Recommend</a></li><li><a>Tweet</a></li></ul></div><div id="content"><h1>{s.title}</h1><div class="releasebar"><p class="onleft">Press Release</p><p><strong>For Immediate Release:</strong> Thursday, June 9, 2016<br><strong>Contact:</strong> <a>Media Relations</a>,<br>(404) 555-0186</p></div><div class="syndicate">{render(s.parts, h="<h3>{}</h3>")}<p align="center">###<br><a>U.S. DEPARTMENT OF HEALTHFUL THINGS</a></p></div><div id="contact-box"><ul id="footer-dates"><li>Page last reviewed: June 9, 2016</li><li>Page last updated: June 9, 2016</li><li>Content source: <a>Center for Disease Analysis</a></li></ul></div></div></div><div class="onright"><div class="mod"><h4>Get E-mail Updates</h4><p>To receive e-mail updates about this topic, enter your e-mail address:</p><a>What\'s this?</a><input value="Submit"></div><div class="mod"><h4>Contact Us:</h4><ul><li>Center for Disease Analysis<br>1600 Clifden Rd</li><li>800-555-0136</li></ul></div></div></div></div></div><div id="footer"><p>File Formats Help: How do I view different file formats (PDF, DOC, PPT) on this site?</p></div></body></html>'
    )


@PAGES.on("merger")
def release_wire(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s), '<meta name="author" content="Hollowell Foods, Inc.">')
        + f'<body><header class="header"><a>Send a Release</a><a>Member Sign In</a><a>Become a Member</a></header><article class="news-release inline-gallery-template"><header class="container release-header"><div class="row"><h1>{s.title}</h1></div></header><div class="row mobile-buttons"><a>Share this article</a></div><div class="row detail-section"><div class="col-lg-8"><div class="row"><div class="col-sm-12"><a><img></a><a>News provided by</a></div><div class="col-sm-12"><a class="noresult"><strong>Hollowell Foods, Inc.</strong></a></div><p class="mb-no">Mar 03, 2016, 08:30 ET</p></div></div></div><section class="release-body container"><div class="row"><div class="col-sm-10 col-sm-offset-1">{render(s.parts, {1: "<p>Logo - <a>http://photos.newswire.example/prnh/20160302/339811LOGO</a></p>"})}<p>SOURCE  Hollowell Foods, Inc.</p></div></div></section><section class="container"><div class="row"><div class="col-sm-10"><h2>Related Links</h2><p><a>http://www.hollowell.example</a></p></div></div></section><section class="release-more"><h3>More from this source</h3><div class="card"><h3>Hollowell Foods Reports Fourth-Quarter Results</h3><p>MINNEAPOLIS, Feb. 11, 2016 /NewsWire/ -- Hollowell Foods, Inc. (NYSE: HLWL) today reported net sales of $412 million for the quarter.</p></div></section></article><section class="journalists"><h3>Journalists and Bloggers</h3><p>Visit NewsWire for Journalists for releases, photos, ProfNet experts, and customized feeds just for Media.</p><p>View and download archived video content distributed by MultiVu on The Digital Center.</p></section><footer><h4>Contact NewsWire</h4><ul><li>888-555-0109 from 8 AM - 10 PM ET</li></ul><p>Cookies help us improve your experience. By using this site you agree to our use of cookies.</p></footer></body></html>'
    )


@PAGES.on("standup")
def marketing_hub(s: Story) -> str:
    cta = '<!--HubSpot Call-to-Action Code --><span class="hs-cta-wrapper" id="hs-cta-wrapper-1"><span class="hs-cta-node" id="hs-cta-1"><a href="/offers/agenda">Download our free meeting agenda template here. </a></span></span>'
    paragraph = f"<p>{cta}</p>"
    return (
        start(s, open_graph(s), meta(s))
        + f'<body class="blog blog-post hs-blog-post"><div class="header-container-wrapper"><ul><li><a>Software</a></li><li><a>Pricing</a></li><li><a>Start free or get a demo</a></li></ul></div><div class="body-container-wrapper"><div class="widget-type-blog_content"><div class="blog-section"><div class="blog-post-wrapper cell-wrapper"><div class="section post-header"><div class="post-meta"><span>March 8, 2017 // </span><span>8:00 AM</span></div><h1><span id="hs_cos_wrapper_name" class="hs_cos_wrapper hs_cos_wrapper_meta_field">{s.title}</h1></span><p id="hubspot-author_data" class="hubspot-editable">Written by <a class="author-link">{s.by}</a> | <a>@klovegrove</a></p><div class="hs-blog-social-share"><ul><li>Tweet</li></ul></div></div><div class="section post-body"><span id="hs_cos_wrapper_post_body" class="hs_cos_wrapper hs_cos_wrapper_meta_field hs_cos_wrapper_type_rich_text"><p><img class="alignCenter shadow"></p>{render(s.parts[:3])}<!--more-->{render(s.parts[3:], {3: paragraph, 9: "<p><em>[<a href=/quiz>Click here to find out what kind of meeting-goer you are.</a>]</em></p>"}, h="<h3>{}</h3>")}<p><em>What meeting habits drive you mad? Share them in the comments below.</em></p><p>&nbsp;</p>{paragraph.replace("Download our free meeting agenda template here.", "free meeting agenda template")}</span></div><p id="hubspot-topic_data">Topics: <a class="topic-link">Productivity</a>, <a>Team Building</a></p><p class="disclaimer">Originally published Mar 8, 2017 8:00:00 AM, updated August 1 2017</p></div><div class="share-cta"><h3>Don\'t forget to share this post!</h3></div><div class="related"><h3>Related Articles</h3><a><h4>The Science of the Perfect Lunch</h4><p>Marketing | 5 min read</p></a></div></div><div class="sidebar"><h3>Subscribe Here!</h3><p>Get HubBub\'s latest articles straight to your inbox. Enter your email address below:</p></div></div></div></body></html>'
    )


@PAGES.on("earbuds")
def edge_2016(s: Story) -> str:
    score = '<aside class="c-scorecard"><div class="c-scorecard__title"><h3>Aurel Two</h3></div><div class="c-scorecard__score"><span class="c-scorecard__score-number">7.5</span> Verge-o-meter</div><h4>Good Stuff</h4><ul><li>Clear, rich sound</li><li>Cheaper than rivals</li></ul><h4>Bad Stuff</h4><ul><li>The case rolls</li><li>App is flaky</li></ul><p class="c-scorecard__disclosure">Edge Media has affiliate partnerships. These do not influence editorial content, though Edge Media may earn commissions for products purchased via affiliate links.</p></aside>'
    video = '<div class="c-video-embed"><div class="volume-video" data-volume-uuid="b2"></div></div><p id="aff"><a href="https://buy.example/?aff=1"><strong>Buy now from Hamazon</strong></a></p>'
    side = '<aside class="c-related-list c-float-right" role="complementary"><h2 class="c-related-list__head">Related</h2><ul class="m-linkset__list"><li><a>Halden Buds review: fine</a></li><li><a>The best wireless headphones</a></li></ul></aside>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | The Edge")
        + f'<body class="entry_template_review"><header class="l-header"><div class="c-global-header"><nav><a>Tech</a><a>Reviews</a><a>Science</a></nav></div></header><section class="l-wrapper"><article class="l-segment"><div class="c-entry-hero c-entry-hero--feature"><div class="c-entry-group-labels"><a>Reviews</a></div><h1 class="c-page-title">{s.title}</h1><p class="c-entry-summary p-dek">Beautiful earbuds in a case that wants to leave you</p><div class="c-byline"><span class="c-byline__item">By <a>{s.by}</a><span class="c-byline__twitter-handle"><a>@dkasp</a></span></span><time class="c-byline__item">Oct 12, 2016, 9:00am EDT</time></div><div class="c-entry-sharing-wrapper"><div class="c-social-buttons"><a><span class="u-hidden-text">Share this story on Facebook</span></a><span>Share</span></div></div></div><figure class="e-image e-image--hero"><cite>Photography by Lotte Brandvold</cite></figure><div class="l-col__main"><div class="c-entry-content">{render(s.parts, {1: side, 4: video, 6: score}, p="<p id=pP9>{}</p>", h="<h3 id=h1>{}</h3>")}<hr class="p-entry-hr"><p><em>Photography by Lotte Brandvold / The Edge</em></p></div><div class="c-entry-stream-rec"><h2>Next Up <em>In Reviews</em></h2><div class="c-compact-river__entry"><h2><a>A toaster with opinions</a></h2></div></div></div><div class="l-col__sidebar"><div class="c-rock-newsletter"><h2>Command Line</h2><p>Command Line delivers daily updates from the near-future.</p><form><label>email</label></form><p>By signing up, you agree to our <a>Privacy Policy</a> and European users agree to the data transfer policy.</p></div></div></article></section></body></html>'
    )


@PAGES.on("soup")
def food_blog_2014(s: Story) -> str:
    at = next(number for number, part in enumerate(s.parts) if part.source == "Ingredients")
    intro, recipe = s.parts[:at], s.parts[at:]
    ingredients = "".join(
        f'<li class="ingredient" itemprop="ingredients">{part.html}</li>' for part in recipe if part.kind == "li"
    )
    steps = "".join(
        f'<li class="instruction" itemprop="recipeInstructions">{part.html}</li>'
        for part in recipe
        if part.kind == "ol"
    )
    card = f'<div class="easyrecipe" id="easyrecipe-88-0" data-rating="5"><link itemprop="image" href="/s.jpg"/><div itemscope itemtype="http://schema.org/Recipe"><div class="ERSRatings"><span class="ERSRatingCount">5.0 from 11 reviews</span></div><div class="ERSName item fn" itemprop="name">{s.title}</div><div class="ERSPrintBtnSpan"><a class="ERSPrintBtn">Print</a></div><div class="ERSTimes"><div class="ERSTime"><div class="ERSTimeHeading">Prep time</div><div class="ERSTimeItem"><time itemprop="prepTime">15 mins</time></div></div><div class="ERSTime"><div class="ERSTimeHeading">Cook time</div><div class="ERSTimeItem"><time>55 mins</time></div></div></div><div class="ERSHead">Author: <span itemprop="author">{s.by}</span></div><div class="ERSHead">Serves: <span itemprop="recipeYield">6</span></div><div class="ERSIngredients"><div class="ERSIngredientsHeader ERSHeading">Ingredients</div><ul>{ingredients}</ul></div><div class="ERSInstructions"><div class="ERSInstructionsHeader ERSHeading">Instructions</div><ol>{steps}</ol></div><div class="ERSNotesDiv"><div class="ERSNotesHeader">Notes</div><div class="ERSNotes">{s.parts[-1].html}</div></div><div class="endeasyrecipe" style="display: none">3.4.3174</div></div></div>'
    return (
        start(s, '<meta name="generator" content="WordPress 4.0" />', open_graph(s), suffix=" - The Lost Spectacles")
        + f'<body class="single single-post header-full-width content-sidebar"><div class="site-container"><header class="site-header"><p class="site-title"><a>The Lost Spectacles</a></p></header><nav class="nav-primary"><ul><li><a>Recipes</a></li><li><a>About</a></li><li><a>Work with me</a></li></ul></nav><div class="site-inner"><main class="content"><article class="post-2041 post type-post entry"><header class="entry-header"><h1 class="entry-title" itemprop="headline">{s.title}</h1><p class="entry-meta"><time class="entry-time">October 2, 2014</time> by <span class="entry-author"><a>{s.by}</a></span> <span class="entry-comments-link"><a>27 Comments</a></span></p></header><div class="entry-content" itemprop="text"><p><em>This post may contain affiliate links. Please read my <a>disclosure policy</a>.</em></p><p><img class="aligncenter" data-pin-description="soup" /></p>{render(intro, {3: "<p style=text-align:center><a href=/1><img></a></p><p><strong>Pin this recipe for later!</strong></p>"})}{card}<p>More soups you might like:</p><p><a href="/2">Leek and Potato for Cowards</a></p><p><a href="/3">Squash Soup with Too Much Ginger</a></p><div class="shareaholic-canvas"><p>Sharing is caring!</p></div></div><footer class="entry-footer"><p class="entry-meta"><span class="entry-categories">Filed Under: <a>Soup</a></span> <span class="entry-tags">Tagged With: <a>fennel</a></span></p></footer></article><section class="author-box"><h4 class="author-box-title">About <span itemprop="name">{s.by}</span></h4><div class="author-box-content"><p>{s.bio}</p></div></section><div class="entry-comments" id="comments"><h3>Comments</h3><ol class="comment-list"><li class="comment"><header class="comment-header"><p class="comment-author"><span>Bev</span> <span class="says">says</span></p><p class="comment-meta">October 2, 2014 at 9:12 am</p></header><div class="comment-content"><p>I have no idea how those got there. (Made this tonight, came out great, used celery instead of fennel because Hank.)</p></div></li></ol></div></main><aside class="sidebar"><section class="widget"><h4>Welcome!</h4><p>Hi, I\'m Jo-Anne! I cook, I garden, I lose my glasses. Read more...</p></section></aside></div></div></body></html>'
    )


@PAGES.on("hoops")
def sports_2017(s: Story) -> str:
    box = '<aside class="inline inline-table"><h4>Team Stats</h4><table><thead><tr><th></th><th>MON</th><th>HAR</th></tr></thead><tbody><tr><td>FG</td><td>38-84</td><td>41-80</td></tr><tr><td>Rebounds</td><td>41</td><td>47</td></tr></tbody></table></aside>'
    promo = '<aside class="inline editorial float-r"><h3>Editor\'s Picks</h3><ul><li><a>Power Rankings: who is for real?</a></li></ul></aside>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - Recap - SportsNet")
        + f'<body class="index"><div id="global-header"><ul><li><a>NFL</a></li><li><a>NBA</a></li></ul></div><div id="gamepackage-matchup-wrap"><div class="team away"><span class="long-name">Monarchs</span><span class="score">101</span></div><div class="team home"><span>Harriers</span><span class="score">108</span></div><table id="linescore"><tr><td>MON</td><td>31</td><td>28</td></tr></table></div><section id="pane-main"><article class="article"><header class="article-header"><h1>{s.title}</h1></header><div class="article-meta"><span class="timestamp" data-date="{s.date}">Jan 22, 2017</span><ul class="authors"><li><div class="author">Associated Press</div></li></ul><ul class="article-social"><li><a>Facebook</a></li><li><a>Twitter</a></li><li><a>Email</a></li><li><a>print</a></li></ul></div><div class="article-body">{render(s.parts, {2: promo, 7: box})}<p>------</p><p>More AP NBA: <a href="/nba">apnews.example/tag/NBAbasketball</a></p><p class="copyright">Copyright 2017 by The Associated Press</p></div></article></section><div class="col-b"><article class="sub-module"><header><h1>Game Information</h1></header><p>Dunmore Arena</p><p>Attendance: 14,122</p><p>Referees: Bo Quill, Anya Dray</p></article></div></body></html>'
    )


@PAGES.on("beekeeper")
def public_radio(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s, " : NPA"), suffix=" : NPA")
        + f'<body id="news"><header class="npaheader"><nav><ul><li><a>News</a></li><li><a>Arts &amp; Life</a></li><li><a>Donate</a></li></ul></nav></header><main><section id="main-section"><article class="story clearfix"><div class="slug-wrap"><h3 class="slug"><a>Animals</a></h3></div><div class="storytitle"><h1>{s.title}</h1></div><div id="res5135" class="bucketwrap resaudio primaryaudio"><div class="audio-module"><div class="audio-module-tools"><ul><li><button>Download</button></li><li><button>Embed</button><p>&lt;iframe src="https://www.npa.example/player/embed/5135" width="100%"&gt;</p></li><li><a>Transcript</a></li></ul></div><h4 class="audio-module-title">{s.title}</h4><b class="audio-availability-message"></b><time class="audio-module-duration">3:41</time></div></div><div class="story-meta"><div class="dateblock"><time datetime="{s.date}"><span class="date">February 5, 2017</span><span class="time">5:12 PM ET</span></time></div><span class="program">Heard on <a>All Things Weighed</a></span></div><div id="storytext" class="storytext storylocation linkLocation"><div class="transcript storytext">{render(s.parts)}<p class="disclaimer">Copyright © 2017 NPA. All rights reserved. Visit our website <a>terms of use</a> and <a>permissions</a> pages at <a>www.npa.example</a> for further information.</p><p class="disclaimer">NPA transcripts are created on a rush deadline by a contractor, and produced using a proprietary transcription process developed with NPA. This text may not be in its final form and may be updated or revised in the future. Accuracy and availability may vary. The authoritative record of NPA’s programming is the audio record.</p></div></div><div class="share-tools"><ul><li>Facebook</li><li>Twitter</li><li>Email</li></ul></div></article></section><aside id="newsletter-acquisition"><h3>Get The Stories That Grabbed Us This Week</h3><p>Delivered to your inbox every Sunday, these are the stories that keep us scrolling.</p></aside></main></body></html>'
    )


@PAGES.on("clocks")
def oceanic_magazine(s: Story) -> str:
    cuts = [number for number, part in enumerate(s.parts) if part.kind == "h2"] + [len(s.parts)]
    sections = []
    for number, (begin, end) in enumerate(zip([0, *cuts], cuts, strict=False)):
        inserts = {
            0: {3: '<div class="ad-boxinjector-wrapper"><gpt-ad class="ad-boxinjector"></gpt-ad></div>'},
            1: {
                4: '<aside class="callout callout-related instapaper_ignore"><h4>Related Story</h4><figure></figure><div><p class="callout-headline"><a>The Last Lamplighter in Prague</a></p></div></aside>'
            },
            2: {5: '<aside class="pullquote instapaper_ignore">In a good clock the pendulum hardly notices.</aside>'},
            3: {
                4: '<figure class="left"><img><figcaption class="caption">The movement at Marl, with the initials card. <small>Delia Quist</small></figcaption></figure>'
            },
        }.get(number, {})
        sections.append(
            f'<section id="article-section-{number}" data-include="section">{render(s.parts[begin:end], inserts)}</section>'
        )
    sections[0] = sections[0].replace("<p>", '<p class="dropcap">', 1)
    return (
        start(s, linked_data(s), open_graph(s), meta(s), suffix=" - The Oceanic")
        + f'<body><header id="site-header"><a>Popular</a><a>Latest</a><a>Sections</a><a>Magazine</a><a>Subscribe</a></header><main id="main-content"><article id="article" class="article l-article"><div class="l-article__container"><header class="article-header"><span class="c-rubric"><a>Culture</a></span><h1 class="hed" itemprop="headline">{s.title}</h1><p class="dek" itemprop="description">For forty-four years, one man has kept nineteen clocks running. Someone has to be next.</p><div class="article-cover-extra"><ul class="metadata"><li class="byline"><span>{s.by}</span></li><li class="date"><time>December 2015 Issue</time></li></ul></div></header><figure class="lead-img"><picture></picture><figcaption class="caption" itemprop="caption">Delia Quist</figcaption></figure><ul class="social-kit-top"><li><a>Share</a></li><li><a>Tweet</a></li></ul><div class="article-body" id="articleBody" itemprop="articleBody">{"".join(sections)}</div><section class="c-letters-cta"><p><em>We want to hear what you think about this article. <a href="/contact/letters/">Submit a letter</a> to the editor or write to letters@theoceanic.example.</em></p></section><div class="author-bio"><address><div class="bio">Evangeline Stroud is a contributing editor at <em>The Oceanic</em> and the author of <em>Slow Fall</em>.</div><div><a>Twitter</a></div></address></div></div></article><section id="more-popular"><h2>Most Popular</h2><ol><li><h2>What Your Dog Thinks of Your Boyfriend</h2><p class="author">Hal Ormond</p><p class="dek">A new study confirms what everybody with a dog and a boyfriend had already suspected about both of them.</p></li></ol></section></main></body></html>'
    )


@PAGES.on("grouse")
def daily_chronicle(s: Story) -> str:
    caption = '<div class="artSplitter mol-img-group"><div class="mol-img"><div class="image-wrap"><img class="blkBorder img-share"></div></div><p class="imageCaption">Retired carpet magnate Leonard Fitch, pictured with figure number 118, says they keep walkers off</p></div>'
    carousel = '<div class="mol-article-other-links"><div class="related-carousel news"><h3>RELATED ARTICLES</h3><ul class="rotator"><li><a>Previous</a></li><li><a>1</a></li><li><a>Next</a></li></ul><ul><li><span class="pufftext"><span class="arrow-small-r">Tycoon made to tear down 40ft rolled-up carpet by planners</span></span></li></ul></div><div class="shareArticles"><h3 class="social-links-title">Share this article</h3><ul><li><span>Share</span></li><li>412 shares</li></ul></div></div>'
    factbox = '<div class="art-ins mol-factbox news"><h3 class="mol-factbox-title">WHAT THE LAW SAYS</h3><div class="ins cleared mol-factbox-body"><p class="mol-para-with-font"><font style="font-size: 1.2em;">Structures that stand for fewer than 28 days in a year do not need permission in most cases.</font></p></div></div>'
    body = render(
        s.parts,
        {1: caption, 3: carousel, 8: factbox},
        p='<p class="mol-para-with-font"><font style="font-size: 1.2em;">{}</font></p>',
    )
    bullets = '<ul class="mol-bullets-with-font"><li class="class"><font style="font-size: 1.2em;"><strong>Leonard Fitch, 71, has put 200 scarecrows on his moor</strong></font></li><li class="class"><font><strong>Villagers say the figures are \'terrifying\'</strong></font></li></ul>'
    stray = "<p>By <a class=author>Tiffany Brackenbury For The Daily Chronicle</a></p>"
    return (
        start(
            s,
            open_graph(s, " | Daily Chronicle Online"),
            '<meta property="article:published_time" content="2016-10-21T10:24:00+0100"><meta name="author" content="By Tiffany Brackenbury For The Daily Chronicle">',
            suffix=" | Daily Chronicle Online",
        )
        + f'<body><div id="page-container"><div class="page-header"><ul class="nav-primary"><li><a>Home</a></li><li><a>Showbiz</a></li><li><a>Femail</a></li></ul></div><div id="content" class="articleOuter"><div class="alpha"><div id="js-article-text" class="article-text wide heading-tag-switch"><h2>{s.title}</h2><div class="mol-bullets">{bullets}</div>{stray}<p class="byline-section"><span class="article-timestamp article-timestamp-published"><span class="article-timestamp-label">Published:</span> 10:24 BST, 21 October 2016</span> | <span class="article-timestamp article-timestamp-updated"><span>Updated:</span> 14:40 BST, 21 October 2016</span></p><div id="articleIconLinksContainer"><ul><li><a>e-mail</a></li><li><span>412 shares</span></li><li><a>88 View comments</a></li></ul></div><div itemprop="articleBody">{body}</div></div><div class="column-content"><div id="taboola-below"><h3>Promoted Stories</h3></div></div><div id="reader-comments" class="reader-comments"><h3>Comments 88</h3><p class="share-thoughts">Share what you think</p><div class="comment"><div class="user-info"><a>NoNonsenseNorman</a>, Leeds, United Kingdom, 2 hours ago</div><p class="comment-body">Good for him. Man\'s land is his own. I would pay to see this and I never pay to see anything.</p></div><p>The comments below have been moderated in advance.</p></div></div><div class="beta"><div class="femail item"><h3>DON\'T MISS</h3><ul><li><a>Hat fury: the caps that everybody wants</a></li></ul></div></div></div></div></body></html>'
    )


@PAGES.on("freeze")
def business_outsider(s: Story) -> str:
    cuts = render(
        s.parts,
        {
            6: "<p><strong>SEE ALSO: </strong><a href=/1>A hedge fund manager explains why he sleeps in a cold room »</a></p><p><strong>DON'T MISS: </strong><a href=/2>The 14 coldest places to work</a></p>"
        },
    )
    return (
        start(s, open_graph(s), '<meta name="date" content="2016-09-07">', suffix=" - Business Outsider")
        + f'<body class="post"><div id="wrapper"><nav class="verticals"><a>Tech</a><a>Finance</a><a>Politics</a><a>Strategy</a></nav><div class="post-wrapper"><div class="sl-layout-post"><h1>{s.title}</h1><div class="byline"><ul><li class="single-author"><a>{s.by}</a></li></ul><div class="svg-wrapper"><ul><li>Sep. 7, 2016, 2:05 PM</li><li><i>14,406</i></li></ul></div></div><ul class="share-list"><li><a>Facebook</a></li><li><a>Linkedin</a></li></ul><div class="content-wrapper"><div class="KonaBody post-content"><span class="KonaFilter image-container"><img><span class="image-on-image source"><span>Peggy Frost/Reuters</span></span></span>{cuts}<p class="seealso"><b>SEE ALSO: <a class="rich-media-link">These are the 9 emptiest warehouses in America »</a></b></p><p><b>Join the conversation about this story »</b></p><p><b>NOW WATCH: <a>We tried to freeze a watermelon in 40 seconds</a></b></p></div></div><div class="post-sidebar"><div class="stock"><span>More:</span> <a>Northbound</a> <a>Electricity</a></div></div><div class="margin-top recommended"><h3>Recommended For You</h3><a>The billionaire who eats one egg</a><p>Read More</p></div></div></div></div></body></html>'
    )


@PAGES.on("parking")
def startup_crunch(s: Story) -> str:
    card = '<div class="aside aside-related-articles"></div><ul class="crunchbase-accordion"><li class="crunchbase-card active"><h4 class="card-title"><a>Curbly</a></h4><ul class="card-content"><li><strong class="key">Founded</strong><span class="value">2012</span></li><li class="full"><strong class="key">Overview</strong><span class="value">Curbly is a marketplace for parking spaces. Drivers who are leaving tell drivers who are looking, and both of them are happier for it.</span></li><li><strong class="key">Location</strong><span class="value">San Francisco, California</span></li><li><strong class="key">Categories</strong><span class="value">Parking, Mobile</span></li></ul></li><li><a class="cb-full">Full profile for Curbly</a></li></ul>'
    return (
        start(
            s,
            open_graph(s),
            '<meta name="sailthru.date" content="2014-05-20 08:00:00"><meta name="author" content="Sloane Petrakis">',
            suffix=" | StartupCrunch",
        )
        + f'<body class="single single-post"><div class="lc"><div class="header"><a>News</a><a>Video</a><a>Events</a><a>CrunchBase</a></div></div><div class="article-container"><article class="article lc"><header class="article-header page-title"><div class="title-left"><h1 class="alpha tweet-title">{s.title}</h1><div class="byline">Posted <time class="timestamp" datetime="2014-05-20 08:00:00">May 20, 2014</time> by <a rel="author">{s.by}</a> (<a class="twitter-handle">@sloanep</a>)</div></div></header><div class="social-share"><ul><li>0 Shares</li></ul></div><div class="l-two-col"><div class="l-main-container"><div class="l-main"><div class="article-entry text"><!-- Begin: Wordpress Article Content --><img>{render(s.parts)}<p style="font-size: 11px">Image Credits: Ola Brandt/<a>Flicker</a> UNDER A <a>CC BY 2.0</a> LICENSE</p><!-- End: Wordpress Article Content --></div></div></div><div class="l-sidebar"><div class="l-article-aside">{card}<div class="widget newsletter"><h4>Newsletter Subscriptions</h4><label>The Daily Crunch <span>Get the top tech stories of the day delivered to your inbox</span></label><label>TC Weekly Roundup <span>Get a weekly recap of the biggest tech stories</span></label></div></div></div></div><div class="navigation post-pagination"><a>Previous: A Fridge That Judges</a><div class="acc-handle">Latest headlines</div></div></article></div></body></html>'
    )


@PAGES.on("crossing")
def manhattan_post(s: Story) -> str:
    def block(part: Part) -> str:
        return f'<div class="content-list-component bn-content-list-text text" data-beacon=\'{{"p":{{"mnid":"citation"}}}}\'><p>{part.html}</p></div>'

    blocks = [block(part) for part in s.parts]
    blocks[1] += (
        '<div class="content-list-component image"><div class="image__wrapper"><div class="image__credit">Hollis Adeyemi-Burke</div><div class="image__caption">Day two, mile twenty-three.</div></div></div><div class="advertisement ad_spot"><span>ADVERTISEMENT</span></div>'
    )
    blocks[-1] += (
        '<div class="content-list-component text"><p><em>This post originally appeared on <a>The Long Way Round</a>. Follow Hollis on Twitter: <a href="https://twitter.com/hab">www.twitter.com/hab</a></em></p></div><div class="content-list-component extra-content"><h4>ALSO ON MANPOST:</h4><div class="slideshow"><span>PHOTO GALLERY</span><h3>21 Shoes That Survived</h3></div></div><div class="tag-cards"><span>More:</span><a>Walking</a><a>Commuting</a></div>'
    )
    return (
        start(s, open_graph(s), meta(s), suffix=" | ManPost")
        + f'<body class="entry-page"><div class="header"><a>EDITION US</a><a>NEWS</a><a>VOICES</a></div><div class="main-wrapper"><div id="main"><article class="entry js-entry"><header class="entry__header"><div class="entry-eyebrow"><span class="entry-eyebrow__label">THE BLOG</span></div><h1 class="headline__title">{s.title}</h1><div class="timestamp"><span class="timestamp__date--published">04/14/2016 05:20 pm ET</span> <span>|</span> <span class="timestamp__date--modified"><b>Updated</b> Apr 15, 2017</span></div></header><div class="author-card"><a class="author-card__link"><span class="author-card__details__name">{s.by}</span></a> <span class="author-card__microbio">{s.bio}</span></div><div class="share-bar"><ul><li>342</li></ul></div><div class="entry__content"><div class="entry__body js-entry-body"><div class="entry__text js-entry-text bn-entry-text yr-entry-text">{"".join(blocks)}</div></div></div><div class="contributor-note"><p>This post was published on the now-closed ManPost Contributor platform. Contributors control their own work and posted freely to our site. If you need to flag this entry as abusive, <a>send us an email</a>.</p></div></article><aside class="right-rail"><div class="trending"><h3>TRENDING</h3><a>Nobody Saw This Duck Coming</a></div></aside></div></div><footer>About Us | Advertise | FAQ | ©2016 ManPost.example, Inc. All rights reserved.</footer></body></html>'
    )
