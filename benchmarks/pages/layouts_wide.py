# ruff: noqa: E501 - markup as sites write it has long lines
"""Forty layouts after the templates of forty kinds of publication, each with a long story of its own.

Written before anything in the filter was changed for them, as those in ``layouts_wider`` were after it.
"""

from html import escape

from benchmarks.pages.layouts import linked_data, open_graph, render
from benchmarks.pages.layouts_later import shown, start
from benchmarks.pages.story import Part, Story
from benchmarks.pages.told import Pages

STANDFIRSTS = ("What the drought brought up, and who came to see it.",)
"""Lines under headlines, which count neither way."""

PAGES = Pages()
"""Each layout with the stories that stand on it."""


def times(story: Story) -> str:
    return f'<meta property="article:published_time" content="{story.date}">'


@PAGES.on("reservoir")
def grey_lady(s: Story) -> str:
    figure = '<div class="css-79elbk" data-testid="imageblock-wrapper"><figure class="img-sz-medium css-hxpw2c e1g7ppur0" aria-label="media" role="group"><div class="css-1xdhyk6 erfvjey0"><span class="css-1ly73wi e1tej78p0">Image</span><picture><img alt="" src="/a.jpg"></picture></div><figcaption class="css-1l44abu ewdxa0s0"><span class="css-16f3y1r e13ogyst0">What was the school, with its one window.</span><span class="css-cch8ym"><span class="css-1dv1kvn">Credit...</span><span>Idris Wyn for The Courier</span></span></figcaption></figure></div>'
    promo = '<p class="css-exrw3m evys1bk0"><em class="css-2fg4z9 e1gzwzxm0">[</em><a class="css-1g7m0tk" href="/nl"><em>Sign up for our weekly newsletter</em></a><em> to get the best of our coverage of Wales.]</em></p>'
    para = '<p class="css-exrw3m evys1bk0">{}</p>'
    body = render(s.parts, {1: figure, 6: promo, 12: figure}, p=para, h='<h2 class="css-1aoo5yy eoo0vm40">{}</h2>')
    return (
        start(s, linked_data(s), open_graph(s), times(s), suffix=" - The Courier")
        + f'<body><div id="app"><div><div><header class="css-1bymuyk e1m0pzr40"><a href="#site-content">Continue reading the main story</a><section><a href="/section/world">Europe</a></section></header></div></div><main id="site-content"><div><article id="story" class="css-1vxca1d e1qksbhf0"><div id="top-wrapper"><p>Advertisement</p><a href="#after-top">Continue reading the main story</a></div><div id="sponsor-wrapper" class="css-19vbshk">Supported by<a href="#after-sponsor">Continue reading the main story</a></div><header class="css-1nrhgnp e12qa4dv1"><h1 id="link-3f" class="css-rsa88z e1h9rw200" data-test-id="headline">{s.title}</h1><p id="article-summary" class="css-w6ymp8 e1wiw3jv0">What the drought brought up, and who came to see it.</p>'
        f'<div class="css-18e8msd"><p class="css-1nuro5j e1jsehar1" itemprop="author">By <span itemprop="name">{s.authors[0]}</span> and <span itemprop="name">{s.authors[1]}</span></p><ul class="css-1cp6vzf"><li><time datetime="{s.date}">{shown(s)}</time></li><li><ul class="css-60hakz"><li>3</li></ul></li></ul></div></header><section itemprop="articleBody" name="articleBody" class="meteredContent css-1r7ky0e"><div class="css-1fanzo5 StoryBodyCompanionColumn"><div class="css-53u6y8">{body}</div></div></section><div class="bottom-of-article"><div class="css-1ubp8k9"><p>Follow Leonie Farquhar on Twitter: <a href="/t">@lfarquhar</a>.</p><p>Owain Rhys-Tan contributed reporting from Aberllan, and Maud Terrier from London.</p></div><div>A version of this article appears in print on <span>Sept. 4, 2026</span>, Section <span>A</span>, Page <span>1</span> of the New York edition with the headline: <span>Village Under the Water Comes Up</span>. <a href="/r">Order Reprints</a> | <a href="/t">Today’s Paper</a> | <a href="/s">Subscribe</a></div></div><div id="bottom-wrapper"><p>Advertisement</p></div></article></div></main><nav id="site-index"><h3>News</h3><ul><li><a href="/1">Home Page</a></li></ul></nav></div></body></html>'
    )


@PAGES.on("tenants")
def capital_opinion(s: Story) -> str:
    link = '<p data-testid="interstitial-link" class="font-copy font--article-body interstitial-link"><i>[</i><a href="/x"><i>The rent is too high, and so is the ceiling</i></a><i>]</i></p>'
    also = '<p class="font--article-body" data-el="text"><b>Read more from our columnists:</b></p><p data-el="text"><a href="/1">Ulla Brandt: A city without kitchens</a></p><p data-el="text"><a href="/2">The Editorial Board: Fix the boilers first</a></p><p data-el="text"><a href="/3">Letters to the editor: My landlord and I</a></p>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - The Capital Post")
        + f'<body><nav><button>Sections</button><a href="/">The Capital Post</a><span>Democracy Dies in Committee</span></nav><main><article data-qa="main"><div><a href="/opinions">Opinions</a></div><h1 data-qa="headline"><span>Opinion</span> {s.title}</h1><div class="contrib"><div data-qa="author-byline">By <a href="/p/">{s.by}</a></div><div><span>Contributing writer</span></div><div class="display-timestamp">{shown(s)} at 6:00 a.m. EST</div></div><div class="flex actions"><button>Comment</button><span>1,204</span><button>Gift Article</button><button>Share</button></div>'
        f'<div class="article-body" data-qa="article-body">{render(s.parts, {3: link, 7: link}, p="<p data-testid=drop-cap-letter data-el=text class=font--article-body>{}</p>")}{also}</div><div data-qa="comments-btn"><button>Comment on this story</button></div><div class="author-card"><div><span>By {s.by}</span><p>{s.bio} He lives in Baltimore. <a href="/t">Twitter</a></p></div></div><section><h2>More from opinions</h2><a href="/7">What a porch is for</a></section></article></main><footer><p>washpost.example © 1996-2026 The Capital Post</p></footer></body></html>'
    )


@PAGES.on("stabbing")
def mail_order(s: Story) -> str:
    bullets = '<ul class="mol-bullets-with-font"><li class="class"><font style="font-size: 1.2em;"><strong>Balandis, 34, is charged with three counts of wounding</strong></font></li><li class="class"><strong>Bus driver drove thirty people to safety</strong></li></ul>'
    photo = '<div class="artSplitter mol-img-group" style="style"><div class="mol-img"><div class="image-wrap"><img src="/1.jpg" class="blkBorder img-share"></div></div><p class="imageCaption">Officers stood guard on the upper walkway at Fell Street on Monday night</p></div>'
    links = '<div class="related-carousel with-fb-btn" data-track-module="am-related_carousel"><div class="rotator"><h2>RELATED ARTICLES</h2><ul><li class="prev"><a href="#">Previous</a></li><li class="pages"><span>1</span></li><li class="next"><a>Next</a></li></ul><div class="rotator-panels"><ul><li><a href="/1"><span class="rotator-title">Bus driver who drove off with a wedding party is fined</span></a></li></ul></div></div><div class="fbShare"><h3>Share this article</h3><span>Share</span><span class="bold">418 shares</span></div></div>'
    video = '<div class="vjs-video-container"><p class="video-label">Scroll down for video </p></div>'
    comments = '<div id="reader-comments"><h2>Comments <span>46</span></h2><div class="comments-header">Share what you think</div><div class="comment"><p class="user-info">Trev57, Carrowmoor, United Kingdom, 4 hours ago</p><p class="comment-body comment-text">That driver deserves a medal. I was on the number 17 behind him and he waved us all through before he shut the doors.</p><div class="comment-rating">Click to rate 5 612</div></div><div class="comment"><p class="user-info">Linda B, Wick, 5 hours ago</p><p class="comment-body comment-text">Six years of letters about lighting and still nothing done about it. What do we pay our council tax for?</p></div><p>The comments below have not been moderated. The views expressed in the contents above are those of our users and do not necessarily reflect the views of this site.</p></div>'
    return (
        start(
            s,
            open_graph(s),
            times(s),
            f'<meta name="author" content="By {s.by} For Mail Order">',
            suffix=" | Daily Mail Order",
        )
        + f'<body id="dm"><div id="page-container"><div class="page-header bdrgr2"><ul class="nav-primary cleared"><li><a href="/">Home</a></li><li><a href="/tv">Showbiz</a></li></ul></div><div id="content" class="article alpha" itemid="#thearticle"><div class="gamma"></div><div id="js-article-text" class="article-text wide heading-tag-switch" itemprop="articleBody"><h2>{s.title}</h2>{bullets}<p class="author-section byline-plain">By <a class="author" href="/a">{s.by}</a> for Mail Order </p><p class="byline-section"><span class="article-timestamp-published"><span>Published:</span> 22:14, 17 March 2026</span> | <span><span>Updated:</span> 09:40, 18 March 2026</span></p><div class="icons"><ul><li><a>e-mail</a></li><li><a><span>418</span> shares</a></li><li><a><span class="readerCommentNo">46</span> <span>View<br>comments</span></a></li></ul></div><div itemprop="articleBody">{video}{render(s.parts, {1: photo, 4: links, 7: photo}, p="<p class=mol-para-with-font><font>{}</font></p>")}</div></div>'
        f'<div class="shareArticles"><h3 class="social-links-title">Share or comment on this article: <p>{s.title}</p></h3></div>{comments}</div><div class="beta"><div class="puff"><h3>FEMAIL TODAY</h3><ul><li><a>Starlet steps out in beige</a> Seen leaving a shop in the afternoon with a bag</li></ul></div></div></div><div class="footer">Published by Associated Orders Ltd. Part of the Mail Order group</div></body></html>'
    )


@PAGES.on("swimmer")
def corporation_2018(s: Story) -> str:
    first = '<figure class="media-landscape has-caption full-width lead"><span class="image-and-copyright-container"><img alt="" src="/1.jpg" class="js-image-replace"><span class="off-screen">Image copyright</span><span class="story-image-copyright">Getty Images</span></span><figcaption class="media-caption"><span class="off-screen">Image caption</span><span class="media-caption__text">Bright after the touch, which she did not see</span></figcaption></figure>'
    video = '<figure class="media-with-caption"><div class="media-player-wrapper"><div class="media-player"><p class="media-player__smp-message">Media playback is unsupported on your device</p></div></div><figcaption class="media-with-caption__caption"><span class="off-screen">Media caption</span>‘A lot of arm’: the swimmer explains</figcaption></figure>'
    like = '<h2 class="story-body__crosshead">You may also like:</h2><ul class="story-body__unordered-list"><li class="story-body__list-item"><a href="/1" class="story-body__link">The pool that paid for a town</a></li><li class="story-body__list-item"><a href="/2" class="story-body__link">How a snail became a mascot</a></li></ul>'
    end = '<hr class="story-body__line"><p><i>Follow us on <a href="/f">Facebook</a>, or on Twitter <a href="/t">@CorpSport</a>. If you have a story suggestion email <a href="mailto:x">sport.news@corp.example</a>.</i></p>'
    return (
        start(s, linked_data(s, "ReportageNewsArticle"), open_graph(s), suffix=" - Corp News")
        + f'<body><header role="banner"><a href="/">Homepage</a><ul><li><a>Accessibility links</a></li><li><a href="#page">Skip to content</a></li></ul></header><div id="page" class="configurable story"><div role="main"><div class="container-width-only"><span class="index-title">Sport</span></div><div class="container--primary-and-secondary-columns column-clearfix"><div class="column--primary"><div class="story-body"><h1 class="story-body__h1">{s.title}</h1><div class="byline"><span class="byline__name">By {s.by}</span><span class="byline__title">Corp Sport, Rotterdam</span></div><div class="with-extracted-share-icons"><div class="story-body__mini-info-list-and-share-row"><div class="mini-info-list-wrap"><ul class="mini-info-list"><li class="mini-info-list__item"><div class="date date--v2">29 July 2026</div></li></ul></div><div class="share__back-to-top"></div><ul><li>Share this with Facebook</li><li>Share this with Messenger</li><li>Copy this link<a>https://corp.example/news/1</a>Read more about sharing.</li><li>These are external links and will open in a new window</li></ul></div></div>'
        f'<div class="story-body__inner" property="articleBody">{first}{render(s.parts, {4: video, 8: like})}{end}</div></div><div id="topic-tags"><div class="tags-container"><h2 class="tags-title">Related Topics</h2><ul class="tags-list"><li><a href="/1">Swimming</a></li></ul></div></div><div class="share share--lightweight"><h2 class="share__title">Share this story <a>About sharing</a></h2></div><div class="story-more"><div class="group"><h2>More on this story</h2><ul><li><a href="/1"><span class="cta">World Championships: What to watch</span></a><div class="date">28 July 2026</div></li></ul></div></div></div><div class="column--secondary"><h2>Top Stories</h2><p>A town in Lancashire has renamed its roof after the swimmer it sheltered, and the plaque goes up on Monday.</p></div></div></div></div><footer role="contentinfo"><p>Copyright © 2026 Corp. The Corp is not responsible for the content of external sites.</p></footer></body></html>'
    )


@PAGES.on("orchard")
def open_paper(s: Story) -> str:
    box = '<gu-island name="EmailSignUp" deferuntil="visible"><aside aria-label="newsletter promotion" class="dcr-1gjb5hr"><a href="#EmailSignup-skip-link-8" class="dcr-jzxpee">skip past newsletter promotion</a><div class="dcr-1pbxsga"><div class="dcr-1ljf9lt"><p class="dcr-7vd7vf">Sign up to <span>Down to Earth</span></p><p class="dcr-3v2kuy">The planet\'s most important stories. Get all the week\'s environment news - the good, the bad and the essential</p></div><form><label>Enter your email address</label><button>Sign up</button></form><div class="dcr-qr0mno"><strong>Privacy Notice: </strong>Newsletters may contain info about charities, online ads, and content funded by outside parties. For more information see our <a>Privacy Policy</a>. We use Google reCaptcha to protect our website and the Google Privacy Policy and Terms of Service apply.</div></div><p id="EmailSignup-skip-link-8" tabindex="0" class="dcr-x1gyv9">after newsletter promotion</p></aside></gu-island>'
    epic = '<div id="slot-body-end"><section class="dcr-ccyf53"><div><h2>As the new year begins, will you join us?</h2><p>We believe that a free press that people can read is a public good, and that the climate is a story which everyone should be able to follow, wherever they are and whatever they can pay.</p><p>More than 1.5 million readers in 180 countries have taken the step to support our independent journalism. With no shareholders and no billionaire owner, we can decide ourselves what we report on.</p><p>If you are able to, please consider supporting us from just £1. It takes less than a minute. Thank you.</p><a href="/c">Continue</a><a>Remind me in May</a></div></section></div>'
    rich = '<gu-island name="RichLinkComponent"><div data-link-name="rich-link-1 | 1" data-spacefinder-role="richLink" class="dcr-1l0f34m"><div class="dcr-1vdk16k"></div><a href="/x" class="dcr-1p7jx2k"><div><h3>Britain’s last cider press, and the man who hears it</h3></div><div>Read more</div></a></div></gu-island>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | Trees and forests | The Open Paper")
        + f'<body><a href="#maincontent">Skip to main content</a><header><nav><ul><li><a href="/uk">News</a></li></ul><a>Support the paper</a></nav></header><main data-layout="FeatureLayout" id="maincontent"><div class="dcr-1"><div><a href="/t">Trees and forests</a></div><h1 class="dcr-y70mar">{s.title}</h1><div class="dcr-4"><aside><address aria-label="Contributor info" class="dcr-1x1w8bn"><div class="dcr-1cfpnlw"><a rel="author" href="/p">{s.by}</a></div></address><details class="dcr-1mznn29"><summary><span>{shown(s)} 06.00 GMT</span></summary>Last modified on Sat 10 Jan 2026 11.20 GMT</details><button>Share</button></aside></div><div id="maincontent-body" class="article-body-commercial-selector article-body-viewer-selector dcr-1g5o3j6">{render(s.parts, {2: rich, 6: box, 11: rich}, p="<p class=dcr-130mj7b>{}</p>")}</div>{epic}'
        f'<div class="dcr-1nx1rmt"><span>Explore more on these topics</span><ul><li><a>Trees and forests</a></li><li><a>features</a></li></ul><a>Reuse this content</a></div></div><section data-component="most-viewed"><h2>Most viewed</h2><ol><li><a href="/1">‘I grew 400 pears on a roof’</a></li></ol></section></main><footer><a>All topics</a><p>© 2026 The Open Paper or its affiliated companies.</p></footer></body></html>'
    )


@PAGES.on("storm")
def cable_divs(s: Story) -> str:
    read = '<div class="el__article el__article--embed"><div class="cd__wrapper"><a href="/r"><div class="media__image"></div></a><div class="cd__content"><h3 class="cd__headline"><a href="/r"><span class="cd__headline-text">Why storms are given names</span></a></h3></div></div></div>'
    quote = '<div class="el__embedded el__embedded--fullwidth"><div class="js-media__video"><div class="media__video--thumbnail-wrapper"><h3 class="media__video--headline">Watch the pier go in 40 seconds</h3></div><div class="el__video-collection__meta-wrapper"><span>JUST WATCHED</span><h2>Storm takes the pier</h2><a>Replay</a><div class="video__end-slate__tertiary-title">More Videos ...</div></div><div class="media__caption el__video__caption"><h4>MUST WATCH</h4></div><span class="el__video__timestamp">Storm takes the pier <!-- --> 00:40</span></div></div>'
    high = '<div class="zn-body__paragraph"><div class="el__storyhighlights"><h2 class="el__storyhighlights__title">Story highlights</h2><ul class="el__storyhighlights__list"><li class="el__storyhighlights__item">Waves reached the second floor of the hotel</li></ul></div></div>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - Cable")
        + f'<body class="pg pg-section"><div class="nav--plain-header"><a href="/">CABLE</a></div><article class="pg-rail-tall"><div class="l-container"><h1 class="pg-headline">{s.title}</h1><div class="metadata"><div class="metadata__info js-byline-images"><p class="metadata__byline"><span class="metadata__byline__author">By <a href="/p">{s.by}</a>, Cable</span></p><p class="update-time">Updated 1640 GMT (0040 HKT) {shown(s)}</p></div></div><div class="pg-rail-tall__wrapper"><div class="pg-side-of-rail"><section class="zn zn-body-text"><div class="l-container">{high}<div class="zn-body__read-all">{render(s.parts, {1: read, 4: quote}, p="<div class=zn-body__paragraph>{}</div>", h="<h3 class=zn-body__heading>{}</h3>")}</div><p class="zn-body__paragraph zn-body__footer">Cable’s Priya Lundqvist and Tom Achebe contributed to this report.</p></div></section></div></div></div></article><div class="ob-widget"><div class="ob-widget-header">Paid Content</div><a href="/o">Residents of Wick are surprised by this stairlift</a><span>Stairlift Weekly</span></div><footer>© 2026 Cable News. A Worldwide Company. All Rights Reserved.</footer></body></html>'
    )


@PAGES.on("council")
def times_of_bay(s: Story) -> str:
    marks = {"h2": "<strong>{}</strong>", "li": "• {}"}
    words = [marks.get(part.kind, "{}").format(part.html) for part in s.parts]
    words.insert(
        4, '<div class="mgbox"><span class="bold">READ ALSO:</span> <a href="/x">Library fined for silence</a></div>'
    )
    words.insert(7, '<a href="/y"><strong>ALSO READ: Mayor opens bench, closes road</strong></a>')
    body = "<br><br>".join(words)
    return (
        start(
            s,
            linked_data(s, articleBody=" ".join(p.words for p in s.parts)),
            open_graph(s),
            suffix=" | Bay News - Times of Bay",
        )
        + f'<body><div id="app"><nav><ul><li><a>City</a></li><li><a>India</a></li></ul></nav><div class="contentwrapper"><div class="_1IaKd"><div class="bread"><a>News</a> / <a>City News</a> / <a>Brackwater News</a></div><h1 class="HNMDR"><span>{s.title}</span></h1><div class="xf8Pm byline"><a href="/tr">{s.by}</a> / TNN / <span>Updated: Jan 27, 2026, 18:45 IST</span></div><div class="follow">FOLLOW US</div><div class="fontsize"><span>AA</span><span>Text Size</span><ul><li>Small</li><li>Medium</li><li>Large</li></ul></div><section class="_2suu5"><div class="img_cptn">The town hall on Monday</div></section><div class="_s30J clearfix" data-articlebody="1">{body}<br><br><em>(With inputs from agencies)</em></div><div class="yYIu- byline">About the Author</div><div class="authbio"><a>{s.by}</a><p>The writer is with the city desk and has reported on civic affairs since 2014, with a keen interest in drains, sewers and the people who maintain them.</p></div><div class="end-start">End of Article</div><div class="follow-social">FOLLOW US ON SOCIAL MEDIA</div><div class="visual"><h2>Visual Stories</h2><a>10 sweets for your birthday</a></div></div></div></div><footer>Copyright © 2026 Bennett. All rights reserved. For reprint rights: Times Syndication</footer></body></html>'
    )


@PAGES.on("court")
def express(s: Story) -> str:
    also = '<p><strong>Also Read | </strong><a href="/1"><strong>What a tribunal can and cannot do</strong></a></p>'
    dont = '<p><strong>Don’t miss from Explained |</strong> <a href="/2">Why the law on hedges is a mess</a></p>'
    return (
        start(s, linked_data(s), open_graph(s), times(s), suffix=" | The Daily Express of Bay")
        + f'<body><div class="mainnav"><ul><li><a href="/">Home</a></li></ul></div><div class="container"><div class="leftpanel"><div class="heading-part"><div class="m-breadcrumb"><a>Home</a><a>Cities</a></div><h1 id="main-heading-article" class="native_story_title">{s.title}</h1><h2 itemprop="description" class="synopsis">It took longer than anybody had said it would.</h2></div><div class="share-panel"><ul class="share-social"><li><a>Facebook</a></li></ul></div><div class="editor" id="storycenterbyline">Written by: <a href="/p" class="bulletProj">{s.by}</a><br><span itemprop="dateModified">Updated: {shown(s)} 10:22:09 am</span></div><div class="full-details" id="pcl-full-content"><span class="custom-caption"><img src="/i.jpg"><span class="ie-custom-caption">The court in session. (Express photo by Bram Holt)</span></span><div class="story_details">{render(s.parts, {2: also, 5: dont})}<p class="appstext">📣 <strong>The Daily Express is now on Telegram. Click <a href="/tg">here to join our channel (@dexpress)</a> and stay updated with the latest headlines</strong></p><p>For all the latest <a href="/c">Cities News</a>, download <a href="/app">Express App.</a></p><div class="copyright">© The Express (P) Ltd</div><div class="first-pub">First published on: 17-03-2026 at 22:14 IST</div></div><div class="storytags"><ul><li>TAGS:</li><li><a>court</a></li></ul></div></div></div></div></body></html>'
    )


@PAGES.on("money")
def contributor_net(s: Story) -> str:
    follow = '<p class="follow"><em>Follow me on <a href="/t" class="color-link">Twitter</a> or <a href="/l">LinkedIn</a>. Check out my <a href="/w">website</a> or some of my other work <a href="/o">here</a>. </em><a href="/tip">Send me a secure tip</a>.</p>'
    promo = '<div class="embed-base embed-promo"><div class="article-embed"><div class="contrib-link"><div>MORE FROM <span>CAPITALIST ADVISOR</span></div></div><a href="/ad"><div>The Best Parcel Insurers Of 2026</div></a><div class="by">By Bet Molloy<span>Editor</span></div></div></div>'
    return (
        start(s, linked_data(s), open_graph(s))
        + f'<body><header class="header"><a href="/">Capitalist</a><span>Subscribe: Less than $1.5/wk</span></header><main class="main-content"><article><div class="article-headline-container"><div class="top-contrib-block"><a href="/m">Money</a></div><h1 class="fs-headline speakable-headline font-base">{s.title}</h1><div class="contrib-block"><div class="fs-author-name"><a class="contrib-link--name" href="/p">{s.by}</a> <span class="contrib-byline-type">Contributor</span></div><div class="disclaimer">Opinions expressed by Capitalist Contributors are their own.</div><div class="fs-author-bio">I write about tax, parcels and the end of the high street.</div><div class="content-data"><time>Aug 5, 2026, 11:30am EDT</time></div></div><div class="old"><span>This article is more than 2 months old.</span></div></div><div class="article-body fs-article fs-responsive-text current-article"><figure class="embed-base image-embed"><img src="/p.jpg"><figcaption><p class="color-body light-text">Parcels, mostly small ones</p><small>Getty</small></figcaption></figure>{render(s.parts, {1: promo}, h="<h2 class=subhead-embed><strong>{}</strong></h2>")}{follow}</div>'
        f'<div class="article-footer"><div class="bio"><a href="/p">{s.by}</a><p>I am a chartered accountant who left a large firm for a small desk. I have written about consumer taxes since 2009, when a friend asked me what she owed and I could not say. My first book comes out next spring.</p><a>Read More</a></div><div class="article-sharing"><ul><li>Editorial Standards</li><li>Reprints &amp; Permissions</li></ul></div></div><div class="comments"><h3>Join The Conversation</h3><p>One Community. Many Voices. Create a free account to share your thoughts. Read our community guidelines <a href="/g">here</a>.</p></div></article></main></body></html>'
    )


@PAGES.on("headphones")
def gadget_site(s: Story) -> str:
    score = '<div class="duet--article--scorecard"><h3>7 / 10</h3><div class="scorecard-score"><p>Verge Score</p></div><h4>Buy for <span>£389</span> from <a href="/b">Rainforest</a></h4><h5>Good stuff</h5><ul class="good"><li>Removes engines</li><li>Spare parts</li></ul><h5>Bad stuff</h5><ul class="bad"><li>Heavy</li><li>Loose on small heads</li></ul><a>How we rate and review products</a></div>'
    buy = '<div class="duet--article--product-card"><div><h2>Marlow Quiet 3</h2><p>The new flagship of Marlow. They shut out most of the world and can be taken apart with a coin.</p><a href="/b">£389 at Rainforest</a><a>£399 at Currys</a></div></div>'
    pull = '<div class="duet--article--article-pullquote"><p class="duet--article--dangerously-set-cms-markup">“I missed three questions and a fire drill”</p></div>'
    return (
        start(s, linked_data(s, "Review"), open_graph(s))
        + f'<body><div id="__next"><header><a href="/">The Edge</a><ul><li><a>Tech</a></li></ul></header><main id="content"><article id="content"><div class="duet--layout--entry-header"><ul><li><a>Reviews</a></li></ul><h1 class="duet--layout--title">{s.title}</h1><p class="duet--article--article-byline">By <a href="/a">{s.by}</a>, an audio editor who has owned too many headphones.</p><p><time datetime="{s.date}">May 28, 2026, 1:00 PM GMT+1</time></p><div class="duet--article--comments-link"><a>31 Comments</a></div><div><p class="ethics"><em>If you buy something from an Edge link, Vox may earn a commission. See our <a href="/e">ethics statement</a>.</em></p></div></div><div class="duet--article--article-body-component-container clearfix">'
        + render(
            s.parts,
            {1: buy, 8: pull},
            p='<div class="duet--article--article-body-component"><p class="duet--article--dangerously-set-cms-markup">{}</p></div>',
            h='<div class="duet--article--article-body-component"><h3 class="duet--article--heading">{}</h3></div>',
        )
        + f'{score}<div class="duet--article--article-body-component"><p><em>Photography by Sunniva Ekeland / The Edge</em></p></div></div><div class="duet--article--comments-list"><h2>Comments</h2><div><p>kvetch</p><p>I have had the second ones for six years and replaced the pads twice, for the price of a sandwich each time. Nobody else will sell you the pads.</p></div><div><p>lowend</p><p>Too much money for something you can lose on a bus, but the spare screws are a nice touch.</p></div></div></article><aside><h2>Most Popular</h2><ol><li><a href="/1">A lamp that listens</a></li></ol></aside></main></div></body></html>'
    )


@PAGES.on("shares")
def wire_2018(s: Story) -> str:
    para = "<p>{}</p>"
    slide = (
        '<div class="Slideshow_container"><div class="Slideshow_count">Slideshow <span>(3 Images)</span></div></div>'
    )
    rel = '<div class="RelatedCoverage_related-coverage-module"><h4 class="RelatedCoverage_header">Related Coverage</h4><ul><li><a href="/f">Factbox: Who makes the chips for whom</a></li></ul></div>'
    return (
        start(
            s,
            open_graph(s),
            times(s),
            f'<meta name="author" content="{s.authors[0]}"><script type="application/ld+json">{{"@context":"http://schema.org","@type":"NewsArticle","headline":"{s.title}","datePublished":"{s.date}","author":{{"@type":"Person","name":["{s.authors[0]}","{s.authors[1]}"]}}}}</script>',
            suffix=" | Wire",
        )
        + f'<body><div class="Page"><div class="TopNav_container"><a href="/">Business</a><a href="/m">Markets</a></div><div class="ArticlePage_article-header"><div class="ArticleHeader_content-container"><div class="ArticleHeader_channel"><a href="/n">Business News</a></div><div class="ArticleHeader_date">October 22, 2026 / 7:31 AM / Updated 3 hours ago</div><h1 class="ArticleHeader_headline">{s.title}</h1></div></div><div class="ArticlePage_article-body"><div class="StandardArticleBody_container"><div class="StandardArticleBody_body"><div class="BylineBar_byline"><p><span><a href="/j">{s.authors[0]}</a></span>, <span>{s.authors[1]}</span></p><p class="BylineBar_reading-time">2 Min Read</p></div>{render(s.parts, {1: slide, 5: rel}, p=para)}<p class="Attribution_attribution">Reporting by Ingrid Sæther in Oslo and Paolo Ferrantelli in Milan; additional reporting by Maja Wrona; Editing by Keith Doyle and Ana Mears</p></div><div class="StandardArticleBody_trustBadgeContainer"><span class="StandardArticleBody_trustBadgeTitle">Our Standards:</span><span class="trustBadgeUrl"><a href="/p">The Wire Trust Principles.</a></span></div></div><div class="Disclaimer"><p>All quotes delayed a minimum of 15 minutes. See here for a complete list of exchanges and delays.</p></div></div><footer>© 2026 Wire. All Rights Reserved.</footer></div></body></html>'
    )


@PAGES.on("obituary")
def local_television(s: Story) -> str:
    form = '<div class="article-body__newsletter"><h4>Sign up for our Newsletters</h4><p>Get the day’s top stories from Hallin 9 delivered to your inbox.</p></div>'
    watch = '<p><strong>WATCH MORE: </strong><a href="/w"><strong>Remembering those we lost this year</strong></a></p>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | H9TV")
        + f'<body class="single"><div id="page" class="site"><header id="site-header"><a href="/">H9TV.example</a><span>Current 42°</span><span>Fair</span><nav><ul><li><a>Local News</a></li><li><a>Closings</a></li></ul></nav></header><div class="site-content"><main><article class="article"><div class="article-top-meta"><a>Local News</a></div><h1 class="article-title">{s.title}</h1><div class="article-meta"><p class="article-authors">by: <a href="/a">{s.by}</a></p><p class="posted-and-updated-info"><span>Posted: </span><time>Mar 2, 2026 / 10:14 PM EST</time><br><span>Updated: </span><time>Mar 3, 2026 / 06:02 AM EST</time></p></div><div class="social-share"><ul><li><a>SHARE</a></li></ul></div><div class="archived"><p>This is an archived article and the information in the article may be outdated. Please look at the time stamp on the story to see when it was last updated.</p></div><div class="article-content article-body rich-text">{render(s.parts, {2: watch, 5: form})}<p><em>Copyright 2026 Nextar Media Inc. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.</em></p></div><aside><h2>Trending Stories</h2><ul><li><a href="/1">Crash closes Route 9</a></li></ul></aside><div class="dont-miss"><h3>Don’t Miss</h3><article><h4><a href="/2">Here is when to turn the clocks back</a></h4></article></div></article></main></div><footer><a>FCC Public File</a></footer></div></body></html>'
    )


@PAGES.on("ferry")
def neighbourhood(s: Story) -> str:
    inline = '<p><strong><a href="/sub">Subscribe to Brackwater Patchwork</a></strong></p>'
    ask = "<p><em>Don’t miss the latest news updates in Brackwater. <a href='/a'>Sign up for free Patchwork newsletters and alerts</a>. Have a news tip? Email <a href='mailto:x'>dot.marsh@patchwork.example</a></em></p>"
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | Brackwater, NH Patchwork")
        + f'<body><div id="root"><header><a href="/">Patchwork</a><h4>Brackwater, NH</h4><ul><li>News Feed</li><li>Neighbor Posts</li></ul></header><main><section class="st_Wrapper"><article class="st_Card"><header><h6><a>Business</a></h6><h1 class="st_Title">{s.title}</h1><h2 class="st_Summary">It took longer than anybody had said it would.</h2><div class="st_Author"><strong><a href="/u">{s.by}</a>, Patchwork Staff</strong><span class="badge">Verified Patchwork Staff Badge</span></div><div>Posted <time datetime="{s.date}">{shown(s)} at 8:30 am ET</time>|Updated <time>Mon, Mar 2 at 9:00 am ET</time></div><a>Replies (4)</a></header><figure><img src="/f.jpg"><p>The Lady Maud at the quay on Sunday. (Dot Marsh/Patchwork)</p></figure><section class="st_Content"><p>BRACKWATER, NH —</p>{render(s.parts, {1: inline, 4: ask})}<p><em>Interested in local real estate? <a href="/r">Subscribe to Patchwork’s new newsletter</a> to be the first to know about open houses, new listings and more.</em></p></section><div class="actions"><button>Thank (12)</button><button>Reply (4)</button><button>Share</button></div></article><section><h3>More from Brackwater</h3><a href="/1">Driver Hits Bakery, Buys Bread</a></section><section class="rules"><p>The rules of replying:</p><ul><li>Be respectful. This is a space for friendly local discussions. No racist, discriminatory, vulgar or threatening language will be tolerated.</li><li>Be transparent. Use your real name, and back up your claims.</li><li>Keep it local and relevant. Make sure your replies stay on topic.</li><li>Review the Patchwork Community Guidelines.</li></ul></section></section></main></div></body></html>'
    )


@PAGES.on("glacier")
def postal_media(s: Story) -> str:
    half = [s.parts[:4], s.parts[4:8], s.parts[8:13], s.parts[13:]]
    groups = "".join(
        f'<section class="article-content__content-group article-content__content-group--story"><span class="visually-hidden">Article content</span>{render(h)}</section>'
        for h in half[:3]
    )
    ad = '<section class="article-content__ad"><span class="ad__label">Advertisement 2</span><div class="ad__slow">This advertisement has not loaded yet, but your article continues below.</div></section>'
    box = '<div class="newsletter-widget"><div class="newsletter-widget__title">Posted Everywhere</div><p class="newsletter-widget__description">Our flagship newsletter. Weekday mornings.</p><form><input><button>Sign Up</button></form><p>By signing up you consent to receive the above newsletter from Postal Network Inc.</p><div class="confirmation"><h4>Thanks for signing up!</h4><p>A welcome email is on its way. If you don\'t see it, please check your junk folder.</p><p>The next issue of Posted Everywhere will soon be in your inbox.</p></div><div class="error"><p>We encountered an issue signing you up. Please try again</p></div></div>'
    rec = '<section class="recommended"><h4>Recommended from Editorial</h4><ol><li><a href="/1">An island that is only there on maps</a></li><li><a href="/2">Ice road opens, closes, opens</a></li></ol></section>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | National Postal")
        + f'<body><a href="#main">Skip to Content</a><nav><ul><li>News</li><li>Obituaries</li></ul></nav><main id="main"><article class="article-content-story"><header class="article-header"><ul class="breadcrumb"><li><a>World</a></li></ul><h1 class="article-title">{s.title}</h1><p class="article-subtitle">It took longer than anybody had said it would.</p><div class="published-by__author">Author of the article: <a>{s.by}</a></div><div class="published-date"><span>Published Jun 11, 2026</span> &nbsp;•&nbsp; <span>Last updated 2 hours ago</span> &nbsp;•&nbsp; <span>4 minute read</span></div><p><a>Join the conversation</a></p><p>You can save this article by registering for free here. Or sign-in if you have an account.</p></header><section class="article-content"><figure class="featured-image"><img><figcaption class="image-caption"><span class="caption">The tongue of the glacier in August.</span> <span class="credit">Photo by Wren Castellanos-Hu</span></figcaption></figure>{groups}{ad}{box}{rec}<section class="article-content__content-group"><span class="visually-hidden">Article content</span>{render(half[3])}<p><em>Our website is the place for the latest breaking news, exclusive scoops and longreads. Please bookmark nationalpostal.example and <a href="/n">sign up for our newsletter here</a>.</em></p></section></section><div class="article-share"><h4>Share this article in your social network</h4></div><section id="comments"><h2>Comments</h2><p>Postal is committed to maintaining a lively but civil forum for discussion and encourage all readers to share their views on our articles. Comments may take up to an hour for moderation before appearing on the site. We ask you to keep your comments relevant and respectful.</p></section></article></main><footer><p>© 2026 National Postal, a division of Postal Network Inc. Unauthorized distribution, transmission or republication strictly prohibited.</p></footer></body></html>'
    )


@PAGES.on("football")
def stuffed(s: Story) -> str:
    more = '<p class="sics-component__html-injector sics-component__story__paragraph"><strong>READ MORE:<br>* <a href="/1">Fog stops play at Lower Moss</a><br>* <a href="/2">Diarra signs until 2029</a><br>* <a href="/3">The referee who walks</a></strong></p>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | Stuffed.co.nz")
        + f'<body class="article-page"><div class="sics-component__header"><ul><li><a>National</a></li><li><a>Sport</a></li></ul></div><main><article class="sics-component__story"><div class="sics-component__story__header"><h1 itemprop="headline" class="sics-component__headline__title">{s.title}</h1><div class="sics-component__byline"><span itemprop="author"><span itemprop="name" class="sics-component__byline__author">{s.by}</span></span><span class="sics-component__byline__date" itemprop="datePublished">17:25, Dec 13 2026</span></div><div class="sics-component__sharebar"><ul><li>Facebook</li><li>Whats App</li><li>Reddit</li></ul></div></div><span class="sics-component__story__body sics-component__story__body--nativform" itemprop="articleBody"><div class="sics-component__caption"><div class="sics-component__caption__by-line">Supplied</div><div class="sics-component__caption__caption">The east stand at Tanner Road, what could be seen of it.</div></div>{render(s.parts, {1: more}, p="<p class=sics-component__html-injector>{}</p>")}<p class="sics-component__html-injector"><em>Sign up to receive our new evening newsletter Two Minutes of Stuffed - <a href="/n">the news, but different</a>.</em></p></span><div class="sics-component__source"><span>Stuffed</span></div></article><div class="related"><h3>Most Popular</h3><ol><li><a href="/p">Cat elected, again</a></li></ol></div></main><footer>© 2026 Stuffed Limited</footer></body></html>'
    )


@PAGES.on("storm")
def herald_of_the_harbour(s: Story) -> str:
    load = '<div class="_1lwW_"><span aria-live="polite">Loading</span></div>'
    return (
        start(s, linked_data(s), open_graph(s), times(s))
        + f'<body><div id="app"><header><a href="#content">Skip to sections navigation</a><a href="#content">Skip to content</a><nav><ul><li><a>Sydney</a></li></ul></nav></header><main id="content"><article><section class="_2hMd6"><ul><li><a>National</a></li><li><a>Weather</a></li></ul><h1 data-testid="headline" itemprop="headline">{s.title}</h1></section><section><div data-testid="byline">By <span><a href="/b">{s.by}</a></span></div><time data-testid="datetime">{shown(s)} — 8.30am</time><div class="save"><button>Save</button><div>Log in, register or subscribe to save articles for later.</div></div><div class="share"><div>Share</div></div><ul class="textsize"><li>Normal text size</li><li>Larger text size</li><li>Very large text size</li></ul></section><section class="_3NNbr" data-testid="article-body"><div class="_1665V _2q-Vk"><div>{render(s.parts, {2: load, 5: "<p>Advertisement</p>"})}<p><strong><em>The Morning Edition newsletter is our guide to the day’s most important and interesting stories, analysis and insights. <a href="/s">Sign up here</a></em></strong><em>.</em></p></div></div></section><div class="most"><h3>Most Viewed in National</h3></div></article></main><footer><p>Copyright © 2026</p></footer></body></html>'
    )


@PAGES.on("obituary")
def newspaper_theme(s: Story) -> str:
    ad = '<div class="td-a-rec td-a-rec-id-content_inline  tdi_2 td_block_template_1"><span class="td-adspot-title">- Advertisement -</span><div class="td-all-devices"><a href="/ad"><img></a></div></div>'
    comments = '<div class="comments" id="comments"><div class="td-comments-title-wrap td_block_template_1"><h4 class="td-comments-title"><span>2 COMMENTS</span></h4></div><ol class="comment-list "><li class="comment even" id="comment-1"><article><footer><cite>Breda Hanley</cite> <a class="comment-link" href="#c1"><time>March 4, 2026 At 9:12 am</time></a></footer><div class="comment-content"><p>I worked with her for two summers in the eighties and she never once raised her voice. There will not be another like her on this coast.</p></div><a class="comment-reply-link">Reply</a></article></li><li class="comment odd"><article><footer><cite>Old Salt</cite></footer><div class="comment-content"><p>She taught my boys to tie a bowline. May she rest in peace.</p></div></article></li></ol><div id="respond" class="comment-respond"><h3 id="reply-title">LEAVE A REPLY <small><a rel="nofollow" id="cancel-comment-reply-link" href="/x#respond">Cancel reply</a></small></h3></div></div>'
    return (
        start(s, open_graph(s), times(s), suffix=" - Hallin Independent")
        + f'<body class="post-template-default single single-post"><div id="td-outer-wrap"><div class="td-header-wrap"><ul class="sf-menu"><li><a>News</a></li><li><a>Deaths</a></li></ul></div><div class="td-main-content-wrap"><div class="td-container td-post-template-default"><div class="td-crumb-container"><div class="entry-crumbs"><span><a class="entry-crumb" href="/">Home</a></span><span class="td-bred-no-url-last">{s.title}</span></div></div><div class="td-pb-row"><div class="td-pb-span8 td-main-content"><div class="td-ss-main-content"><article class="post type-post status-publish"><div class="td-post-header"><ul class="td-category"><li class="entry-category"><a>News</a></li></ul><header class="td-post-title"><h1 class="entry-title">{s.title}</h1><div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">By</div> <a href="/author/a/">{s.by}</a><div class="td-author-line"> - </div></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="{s.date}">{shown(s)}</time></span><div class="td-post-comments"><a>2</a></div><div class="td-post-views"><span class="td-nr-views-1">1840</span></div></div></header></div><div class="td-post-sharing-top"><span>Share</span><a>Facebook</a><a>WhatsApp</a></div><div class="td-post-content tagdiv-type">{ad}{render(s.parts, {3: ad})}<p><strong>Got a story? Call the newsroom on 0555 0199 or WhatsApp us a picture.</strong></p></div><footer><div class="td-post-source-tags"><ul class="td-tags"><li><span>TAGS</span></li><li><a>Hallin</a></li></ul></div><div class="td-block-row td-post-next-prev"><div class="td-post-prev-post"><span>Previous article</span><a href="/p">Lotto won by man in hat</a></div><div class="td-post-next-post"><span>Next article</span><a href="/n">Bridge to be painted same colour</a></div></div><div class="td-author-name vcard author" style="display: none"><span class="fn">{s.by}</span></div><div class="author-box-wrap"><div class="desc"><div class="td-author-name"><a>{s.by}</a></div><div class="td-author-description">{s.bio}</div></div></div></footer></article><div class="td_block_wrap td_block_related_posts"><h4 class="td-related-title"><a class="td-related-left td-cur-simple-item">RELATED ARTICLES</a><a class="td-related-right">MORE FROM AUTHOR</a></h4><h3 class="entry-title td-module-title"><a href="/9">Harbour lights to go green</a></h3></div>{comments}</div></div></div></div></div></div></body></html>'
    )


@PAGES.on("orchard")
def letters_blog(s: Story) -> str:
    def line(part: Part) -> str:
        return {"h2": "<b>{}</b>", "li": "* {}", "quote": "<blockquote>{}</blockquote>"}.get(part.kind, "{}").format(
            part.html
        )

    photo = '<table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container"><tbody><tr><td style="text-align: center;"><a href="/a.jpg"><img src="/a.jpg"></a></td></tr><tr><td class="tr-caption" style="text-align: center;">The oldest of them, in May. Click to enlarge.</td></tr></tbody></table>'
    body = "<br /><br />".join(map(line, s.parts[:6])) + photo + "<br /><br />".join(map(line, s.parts[6:]))
    comments = '<div class="comments" id="comments"><a name="comments"></a><h4>3 comments:</h4><div id="comments-block-wrapper"><dl class="avatar-comment-indent" id="comments-block"><dt class="comment-author "><a href="/p">marshmallow</a> said...</dt><dd class="comment-body"><p>What a lovely piece. My grandfather had two of these by the gate and we were never allowed to touch them until the first frost had been.</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a>January 12, 2026 at 3:04 PM</a></span></dd><dt class="comment-author ">Anonymous said...</dt><dd class="comment-body"><p>I have been trying to graft for years without any luck. Perhaps the wax? Anyway, thank you for writing this down, somebody had to.</p></dd></dl></div><p class="comment-footer"><a>Post a Comment</a></p></div>'
    return f'<!DOCTYPE html><html dir="ltr"><head><title>Mud and Apples: {escape(s.title)}</title><meta content="blogger" name="generator">{open_graph(s)}</head><body class="loading"><div class="navbar section" id="navbar"></div><div class="body-fauxcolumns"></div><div class="content"><header><div class="header section"><h1 class="title"><a href="/">Mud and Apples</a></h1><p class="description"><span>Notes from a wet orchard, since 2006</span></p></div></header><div class="main-outer"><div class="main section" id="main"><div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>{shown(s)}</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry uncustomized-post-template"><a name="77"></a><h3 class="post-title entry-title">{s.title}</h3><div class="post-header"><div class="post-header-line-1"></div></div><div class="post-body entry-content" id="post-body-77">{body}<div style="clear: both;"></div></div><div class="post-footer"><div class="post-footer-line post-footer-line-1"><span class="post-author vcard">Posted by <span class="fn"><a rel="author" href="/p">{s.by}</a></span></span> <span class="post-timestamp">at <a class="timestamp-link" href="/x"><abbr class="published" title="{s.date}">6:00 AM</abbr></a></span> <div class="post-share-buttons goog-inline-block"><a>Email This</a><a>BlogThis!</a><a>Share to Facebook</a></div></div><div class="post-footer-line"><span class="post-labels">Labels: <a rel="tag">apples</a>, <a rel="tag">mud</a></span></div></div></div>{comments}</div></div></div></div><div class="blog-pager" id="blog-pager"><a>Newer Post</a><a>Older Post</a><a>Home</a></div><div class="post-feeds">Subscribe to: <a>Post Comments (Atom)</a></div></div></div><div class="column-right-outer"><h2>About Me</h2><p>I keep eleven acres and a bad dog. I used to sell insurance, and some days I miss it.</p><h2>Blog Archive</h2><ul><li><a>January (3)</a></li></ul></div></div></div></body></html>'


@PAGES.on("reservoir")
def wicks(s: Story) -> str:
    def span(part: Part) -> str:
        tag = "h2" if part.kind == "h2" else "p"
        return f'<div type="paragraph" data-hook="rcv-block{len(part.words)}"></div><{tag} id="viewer-{len(part.words)}" class="mm8Nw _1j-51 roLFQS public-DraftStyleDefault-block-depth0"><span class="_2PHJq public-DraftStyleDefault-ltr">{part.html}</span></{tag}>'

    body = "".join(map(span, s.parts))
    return (
        start(s, linked_data(s, "BlogPosting"), open_graph(s))
        + f'<body><div id="SITE_CONTAINER"><div id="site-root"><header id="SITE_HEADER"><nav><ul><li><p>Home</p></li><li><p>About</p></li><li><p>Blog</p></li><li>More</li></ul></nav><button>Log In</button></header><main id="PAGES_CONTAINER"><section><div id="comp-k1"><div class="tpa"><nav><a>All Posts</a></nav><article class="gEtC3"><div><ul class="post-metadata"><li><span class="user-name">{s.authors[0]} and {s.authors[1]}</span></li><li><span title="Sep 3, 2026" class="post-metadata__date">Sep 3, 2026</span></li><li><span>5 min read</span></li></ul><div data-hook="post-title"><h1 class="blog-post-title-font"><span>{s.title}</span></h1></div><p class="updated">Updated: Sep 4, 2026</p></div><section data-hook="post-description"><div data-id="rich-content-viewer"><div class="DraftEditor">{body}<p><span>If you liked this, please leave a heart below, and do share it with anyone who has stood on a dam.</span></p></div></div></section><div class="post-categories"><ul><li><a>Wales</a></li></ul></div><div data-hook="post-main-actions-desktop"><span>418 views</span><span>0 comments</span><button>Post not marked as liked</button></div></article><section data-hook="recent-posts"><div><h2>Recent Posts</h2><a>See All</a></div><article><a href="/2"><h2>A week of dry walls</h2></a><div>I meant to write about slate this week, and then it rained, and I went inside and mended the clock instead of</div></article></section><div data-hook="comments"><h2>Comments</h2><p>Write a comment...</p></div></div></div></section></main><footer id="SITE_FOOTER"><p>©2026 by Farquhar and Bevan. Proudly created with Wicks.com</p></footer></div></div></body></html>'
    )


@PAGES.on("council")
def joomla(s: Story) -> str:
    return (
        start(
            s,
            f'<meta name="author" content="{s.by}"><meta name="generator" content="Joomla! - Open Source Content Management">',
        )
        + f'<body class="com_k2"><div id="sp-header"><ul class="nav menu"><li><a>Home</a></li><li><a>Contact</a></li></ul></div><section id="sp-main-body"><div id="k2Container" class="itemView"><span id="startOfPageId77"></span><div class="itemHeader"><span class="itemDateCreated">Tuesday, 27 January 2026 18:45</span><h2 class="itemTitle">{s.title}</h2><span class="itemAuthor">Written by <a rel="author" href="/u">{s.by}</a></span></div><div class="itemToolbar"><ul><li><span class="itemTextResizerTitle">font size</span> <a><span>decrease font size</span></a> <a><span>increase font size</span></a></li><li><a class="itemPrintLink"><span>Print</span></a></li><li><a class="itemEmailLink"><span>Email</span></a></li><li><a class="itemCommentsLink k2Anchor">Be the first to comment!</a></li></ul></div><div class="itemRatingBlock"><span>Rate this item</span><div class="itemRatingForm"><ul><li>1</li><li>2</li><li>3</li><li>4</li><li>5</li></ul><div>(0 votes)</div></div></div><div class="itemBody"><div class="itemImageBlock"><span class="itemImageCaption">Mayor Ngozi Eberechukwu before the vote</span><span class="itemImageCredits">Bram Holt</span></div><div class="itemFullText">{render(s.parts)}</div></div><div class="itemContentFooter"><span class="itemHits">Read <b>412</b> times</span><span class="itemDateModified">Last modified on Wednesday, 28 January 2026 08:01</span></div><div class="itemSocialSharing">Tweet</div><div class="itemLinks"><div class="itemCategory"><span>Published in</span> <a>Council</a></div><div class="itemTagsBlock"><span>Tagged under</span><ul class="itemTags"><li><a>libraries</a></li></ul></div></div><div class="itemAuthorBlock"><div class="itemAuthorDetails"><h3 class="itemAuthorName"><a>{s.by}</a></h3><p>{s.bio}</p></div></div><div class="itemAuthorLatest"><h3>Latest from {s.by}</h3><ul><li class="even"><a href="/1">Bins: the truth</a></li><li class="odd"><a href="/2">Pool reopens with water</a></li></ul></div><div class="itemRelated"><h3>Related items</h3><ul><li><a class="itemRelTitle">The councillors who came late</a></li></ul></div><div class="itemNavigation"><span class="itemNavigationTitle">More in this category:</span><a class="itemPrevious">« A bridge too short</a></div><div class="itemBackToTop"><a>back to top</a></div></div></section></body></html>'
    )


@PAGES.on("guidance")
def county(s: Story) -> str:
    docs = '<div class="field field--name-field-documents"><div class="field__label">Related documents</div><div class="field__items"><a href="/a.pdf">Application form</a> (PDF, 120 KB)</div></div>'
    return (
        start(s)
        + f'<body class="page-node-type-page"><div class="gov-banner"><p>An official website of the County of Wick</p><p><strong>Here’s how you know</strong></p></div><header role="banner"><a href="/">County of Wick</a><form><label>Search</label></form></header><div class="breadcrumb"><a>Home</a> &gt; <a>Animals</a></div><main id="main-content"><div class="region-content"><h1 class="page-header">{s.title}</h1><div class="alert alert-info"><p>Our offices are closed on Monday for the public holiday.</p></div><article class="node node--type-page"><div class="field--name-body">{render(s.parts)}</div>{docs}<div class="contact-card"><h2>Contact</h2><p><strong>Environmental Health</strong></p><p>Phone: 555-0142<br>Email: bees@wick.example<br>Hours: Monday to Friday, 9 a.m. to 4 p.m.</p></div><div class="last-updated">Last updated on {shown(s)}</div></article><div class="webform-feedback"><h2>Was this page helpful?</h2><p>Yes</p><p>No</p><p>Your feedback helps us improve our website. Please do not include personal information.</p></div></div></main><footer><p>County of Wick, 1 Court Square</p></footer></body></html>'
    )


@PAGES.on("science")
def alert_service(s: Story) -> str:
    table = '<table class="table meta"><tbody><tr><td><h4>Journal</h4><p>Benthic Letters</p></td></tr><tr><td><h4>DOI</h4><p><a href="/d">10.5555/bl.2026.77</a></p></td></tr><tr><td><h4>Method of Research</h4><p>Experimental study</p></td></tr><tr><td><h4>Article Publication Date</h4><p>21-Apr-2026</p></td></tr></tbody></table>'
    return (
        start(s, open_graph(s), times(s), f'<meta name="author" content="{s.by}">')
        + f'<body><header><a href="/">ScienceAlerts!</a><ul><li><a>Advanced Search</a></li></ul></header><div id="main-content"><div class="release"><div class="meta-top"><span class="release_type">News Release</span> <time datetime="2026-04-21">21-Apr-2026</time></div><h1 class="page_title">{s.title}</h1><p class="meta_institute">Peer-Reviewed Publication</p><p class="institution"><span>University of Valparaíso</span></p><div class="entry"><figure class="thumbnail pull-right"><img src="/w.jpg"><div class="caption"><strong>image: </strong><p>A bristle worm in the dark, where it prefers to be.</p><a>view more</a><p class="credit">Credit: X. Barrientos</p></div></figure>{render(s.parts)}<hr class="hidden-xs hidden-sm"><p style="text-align:center">###</p></div><div class="details">{table}</div><div class="contact-info"><h4>Media Contact</h4><p>Priyanka Raghunathan</p><p>University of Valparaíso</p><p>press@uv.example</p><p>Office: 555-0101</p></div><div class="disclaimer"><p><strong>Disclaimer: </strong>AAAS and ScienceAlerts! are not responsible for the accuracy of news releases posted to ScienceAlerts! by contributing institutions or for the use of any information through the system.</p></div></div></div></body></html>'
    )


@PAGES.on("glacier")
def dialogue(s: Story) -> str:
    read = '<hr><p><em><strong>Read more: <a href="/1">What a lake under the ice can tell us about the sea</a></strong></em></p><hr>'
    return (
        start(s, linked_data(s), open_graph(s))
        + f'<body><header><a href="/">The Dialogue</a><span>Academic rigor, journalistic flair</span></header><article id="article" class="published"><header class="content-header-block"><h1 class="legacy entry-title"><strong itemprop="name">{s.title}</strong></h1><div class="wrapper"><time datetime="{s.date}">Published: June 11, 2026 2:00pm EDT</time></div><div class="byline"><a rel="author" href="/p"><span class="fn author-name">{s.by}</span>, <em>University of Wick</em></a></div></header><div class="content-sidebar"><h3>Author</h3><ol class="contributors-list"><li class="vcard"><h4><a rel="author"><span class="fn author-name">{s.by}</span></a></h4><p class="role">Lecturer in Ice, University of Wick</p></li></ol><h3>Disclosure statement</h3><p class="inner">{s.by} does not work for, consult, own shares in or receive funding from any company or organization that would benefit from this article, and has disclosed no relevant affiliations beyond their academic appointment.</p><h3>Partners</h3><p>University of Wick provides funding as a member of The Dialogue US.</p><a>View all partners</a><div class="republish"><h3>Republish this article</h3></div></div><div class="grid-ten content-body" itemprop="articleBody"><div class="content-body">{render(s.parts, {4: read, 10: read})}<p>[<em>Get the best of The Dialogue’s science, health and technology stories.</em> <a href="/n">Sign up for The Dialogue’s science newsletter</a>.]</p></div></div><ul class="topics-list"><li><a>Glaciers</a></li></ul><div class="events"><h3>Events</h3><a>More events</a></div><section><h2>You might also like</h2><h3><a href="/3">Why moss is in no hurry</a></h3></section></article><footer>Copyright © 2010–2026, The Dialogue US, Inc.</footer></body></html>'
    )


@PAGES.on("headphones")
def wireless(s: Story) -> str:
    inter = '<div class="ConsumerMarketingUnitThemedWrapper consumer-marketing-unit consumer-marketing-unit--article-mid-content" role="presentation"><div class="consumer-marketing-unit__slot"></div><div class="journey-unit"></div></div>'
    pick = '<div class="GenericCalloutWrapper callout--has-top-border" data-testid="GenericCallout"><figure><p>Photograph: Marlow</p></figure><div><h3>Marlow Quiet 3</h3><p>Rating: 7/10</p><p><strong>WIRELESS</strong></p><p>Silences engines. Can be mended at home. Wool pads stay cool.</p><p><strong>TIRED</strong></p><p>Heavy for a long day. Too loose for small heads.</p></div></div>'
    return (
        start(s, linked_data(s, "Review"), open_graph(s), suffix=" | Wireless")
        + f'<body><div class="site-navigation"><a href="#main">Skip to main content</a><button>Menu</button></div><main id="main-content" class="page"><article class="article main-content"><header class="ContentHeaderWrapper"><div class="ContentHeaderRubric"><a><span>Gear</span></a></div><div class="BylinesWrapper"><span class="byline__name">By <a class="byline__name-link">{s.by}</a></span></div><time data-testid="ContentHeaderPublishDate">May 28, 2026 8:00 AM</time><h1 data-testid="ContentHeaderHed">{s.title}</h1><div class="ContentHeaderDek">It took longer than anybody had said it would.</div></header><div class="persistent-top"></div><div class="ContentHeaderLeadAsset"><figure><figcaption><span class="caption__credit">Photograph: Marlow; Getty Images</span></figcaption></figure><p class="disclaimer">If you buy something using links in our stories, we may earn a commission. This helps support our journalism. <a>Learn more</a>. Please also consider <a>subscribing to WIRELESS</a></p></div><div class="ActionBar"><button>Save this story</button><button>Save</button></div><div data-attribute-verso-pattern="article-body" class="ArticlePageContentBackGround article-body__content"><div class="ArticlePageChunks"><div class="GridWrapper"><div class="BodyWrapper body__container article__body"><div class="body__inner-container">{pick}{render(s.parts, {4: inter}, p="<p class=paywall>{}</p>")}<hr><h3>More Great WIRELESS Stories</h3><ul><li>📩 Want the latest on tech, science, and more? <a href="/n">Sign up for our newsletters</a>!</li><li>The <a href="/1">secret life of door bells</a></li><li>Can an <a href="/2">accordion be hacked</a>?</li><li>🎧 Things not sounding right? Check out our favorite <a href="/3">wireless headphones</a>, soundbars, and Bluetooth speakers</li></ul></div></div></div></div></div><div class="ContributorBioWrapper"><div class="bio"><p><a>{s.by}</a> {s.bio}</p></div></div><div class="tags"><span>Topics</span><a>headphones</a><a>review</a></div></article></main></body></html>'
    )


@PAGES.on("italiano")
def corriere(s: Story) -> str:
    also = '<p class="related-inline"><strong>Leggi anche:</strong> <a href="/1">La stazione che vendeva fichi</a></p>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - Il Corriere del Golfo")
        + f'<body><header><ul class="menu"><li><a>Cronaca</a></li><li><a>Sport</a></li></ul><a>Abbonati</a></header><main><article class="section-article"><div class="is-label">Trasporti</div><h1 class="title-art-hp">{s.title}</h1><p class="article-signature">di <span class="writer">{s.by}</span></p><p class="is-last-update">8 aprile 2026 (modifica il 8 aprile 2026 | 07:00)</p><div class="share-tools"><span>Condividi</span></div><div class="audio-article"><span>Ascolta l’articolo</span> <span>3 min</span></div><div class="content-image"><p class="image-caption">La stazione di Castelnerino (foto Sartorelli)</p></div><div id="content-to-read" class="content">{render(s.parts, {3: also}, p="<p class=chapter-paragraph>{}</p>")}<p>Iscriviti alla newsletter «Prima fermata» per ricevere ogni settimana le storie di chi viaggia.</p></div><div class="chapter-date"><span>8 aprile 2026 (modifica il 8 aprile 2026 | 07:00)</span></div><div class="copyright">© RIPRODUZIONE RISERVATA</div><div class="tags"><span>ARGOMENTI</span><a>treni</a></div><div class="comments"><a>Leggi e commenta</a></div></article><aside><h3>I più letti</h3><ol><li><a href="/2">Il gatto del casello</a></li></ol></aside></main><footer>Copyright 2026 © RCS Golfo. Tutti i diritti sono riservati</footer></body></html>'
    )


@PAGES.on("nederlands")
def nu(s: Story) -> str:
    also = '<div class="block-wrapper div-100 linkblock" data-type="link"><div class="block-content"><h4>Lees ook</h4><ul><li><a href="/1"><span class="title">Zwemmer vindt fiets uit 1890</span></a></li></ul></div></div>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | NUW")
        + f'<body><header><nav><ul><li><a>Voorpagina</a></li><li><a>Net binnen</a></li></ul></nav></header><div class="column-content-background"><article><div class="block article header"><div class="headerimage"><span class="photo-source">Foto: ANP</span></div><h1>{s.title}</h1></div><div class="authors">Door onze redactie wetenschap: <span>{s.by}</span></div><div class="footer small"><span class="pubdate large">2 februari 2026 15:20</span> <span>Laatste update: 2 uur geleden</span></div><div class="block article body">{render(s.parts[:1], p="<p class=excerpt>{}</p>")}{render(s.parts[1:], {2: also})}<p><em>Wil je elke ochtend direct weten wat je ’s nachts gemist hebt en wat er die dag gaat gebeuren? <a href="/n">Abonneer je dan op onze Dit wordt het nieuws-nieuwsbrief!</a></em></p></div><div class="block tags"><span>Lees meer over:</span> <a>Archeologie</a> <a>Schaatsen</a></div><div class="block reactions"><a>NUWjij: Uitgelichte reacties</a><p>Geweldig dat zoiets na vijfduizend jaar nog in de grond ligt. Mijn schaatsen halen nog geen vijf winters.</p></div><div class="block share"><span>Deel via</span></div></article></div></body></html>'
    )


@PAGES.on("polski")
def gazetka(s: Story) -> str:
    video = '<div class="placeholder"><p class="below-video">Dalsza część tekstu pod wideo</p></div>'
    also = '<p><strong>Zobacz także: </strong><a href="/1">Najdłuższe molo znowu krótsze</a></p>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - Wiadomości")
        + f'<body><div id="header"><a>Poczta</a><a>Pogoda</a></div><main><article class="detail"><h1 class="mainTitle">{s.title}</h1><div class="authDate"><span class="authorNameWrapper">{s.by}</span><span class="dateMeta">30 sierpnia 2026, 18:05</span></div><div class="shareBar"><span>Udostępnij</span><span>Skomentuj</span></div><div id="lead" class="hyphenate lead">{s.parts[0].html}</div><div class="detailContent">{render(s.parts[1:], {1: video, 4: also}, p="<p class=hyphenate>{}</p>")}<p>Masz ciekawy temat? Napisz do nas list na adres: <a href="mailto:l">listy@gazetka.example</a></p><p>Źródło: Gazetka, PAP</p></div><div class="creationDate">Data utworzenia: 30 sierpnia 2026, 18:05</div><div class="tags"><a>latarnia</a></div><div class="comments"><h3>Komentarze (2)</h3><div class="comment"><span>~rybak</span><p>Pan Zenon oprowadzał moje dzieci w zeszłym roku. Człowiek instytucja, wszystkiego dobrego na emeryturze.</p></div></div></article></main><footer>© 2026 Grupa Gazetka</footer></body></html>'
    )


@PAGES.on("portugues")
def gee_one(s: Story) -> str:
    also = '<div class="mc-column content-text active-extra-styles"><ul class="content-unordered-list"><li><a href="/1"><strong>Leia também: ribeirinhos criam rádio em canoa</strong></a></li><li><a href="/w"><strong>Compartilhe esta notícia no WhatsApp</strong></a></li></ul></div>'
    cap = '<div class="mc-column content-media__container"><figure class="content-media"><amp-img></amp-img></figure><p class="content-media__description">Crianças esperam o barco em Santa Rita do Paru <span class="content-media__description__credits">— Foto: Jussara Menezes/G</span></p></div>'
    para = '<div class="mc-column content-text active-extra-styles"><p class="content-text__container theme-color-primary-first-letter" data-track-category="Link no Texto">{}</p></div>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | Pará | gee1")
        + f'<body><div class="glb-grid"><div id="header-produto"><a>gee1</a><a>menu</a></div><main class="mc-body theme"><div class="mc-article-header"><div class="title"><h1 class="content-head__title" itemprop="headline">{s.title}</h1></div><div class="medium-centered subtitle"><h2 class="content-head__subtitle">It took longer than anybody had said it would.</h2></div><div class="content__signa-share"><div class="content-publication-data"><p class="content-publication-data__from">Por {s.by}, g1 PA — Santarém</p><p class="content-publication-data__updated"><time datetime="{s.date}">19/05/2026 09h12</time> <span>Atualizado há 2 dias</span></p></div></div></div><article itemprop="articleBody"><div class="mc-article-body">{cap}{render(s.parts, {2: also, 4: cap}, p=para)}<div class="mc-column content-text"><h2>Veja os vídeos mais assistidos do gee1</h2></div></div></article><div class="entities"><ul><li><a>Santarém</a></li></ul></div><section id="bstn-fd"><h2>Veja também</h2><div class="post-bastian"><p>Mais do gee1</p><a>Peixe de dois metros trava trânsito</a></div></section></main></div></body></html>'
    )


@PAGES.on("espanol")
def bae(s: Story) -> str:
    more = '<p class="paragraph"><b>Seguí leyendo:</b></p><p class="paragraph"><a href="/1"><b>La isla que se quedó sin playa</b></a></p><p class="paragraph"><a href="/2"><b>Tres volcanes que nadie mira</b></a></p>'
    img = '<div class="visual__image"><figure><img alt=""><figcaption class="article-figcaption-img">Las primeras casas, vistas desde el camino (Adrián Escandar)</figcaption></figure></div>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - BAE")
        + f'<body><div id="fusion-app"><header><div class="header-sections"><a>Últimas Noticias</a></div></header><section class="page-container"><article class="article"><header class="article-header-wrapper"><h1 class="article-headline">{s.title}</h1><h2 class="article-subheadline">Los primeros vecinos regresan tres años después de la erupción.</h2></header><div class="sharebar-article-container"><div class="author"><span>Por</span> <a class="author-name">{s.by}</a></div><div class="sharebar-article-buttons"><button>Guardar</button></div><div class="article-date">14 Mar, 2026 03:00 a.m.</div></div><div class="body-article">{img}{render(s.parts, {4: img}, p="<p class=paragraph>{}</p>")}{more}</div><div class="article-tags-container"><h2>Temas Relacionados</h2><a>volcán</a></div></article><section class="feed"><h3>Últimas Noticias</h3><h2><a href="/f">Un perro cruza la frontera</a></h2><p>El animal, de raza indefinida, fue visto por última vez en la ruta que une las dos ciudades del norte</p></section></section></div></body></html>'
    )


@PAGES.on("deutsch")
def berg_blatt(s: Story) -> str:
    more = '<section data-area="related_articles"><h2>Mehr zum Thema</h2><article><h3><a href="/1"><span>Tunnelbau:</span> <span>Der Berg, der nicht wollte</span></a></h3></article></section>'
    nl = '<div data-area="newsletter"><h3>Die Lage am Morgen</h3><p>Der tägliche Blick auf das Wichtigste, kostenlos in Ihrem Postfach.</p><a>Jetzt bestellen</a></div>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - DER BERG")
        + f'<body><header><nav><ul><li><a>Schlagzeilen</a></li></ul></nav></header><main><article data-article-el><header data-area="intro"><h2><span>Verkehr</span><span class="hidden">: </span><span>{s.title}</span></h2><div class="leading-loose">Ein Verein, ein Euro, ein Hang: Wie ein Ort seine Strecke zurückbekam.</div><div>Von <a href="/impressum/autor">{s.by}</a></div><time datetime="{s.date}">19.04.2026, 06.30 Uhr</time></header><div data-area="share"><button>X.com</button><button>E-Mail</button><button>Link kopieren</button></div><div data-area="body"><div class="RichText RichText--sans">{render(s.parts[:5])}</div>{more}<div class="RichText">{render(s.parts[5:8])}</div>{nl}<div class="RichText">{render(s.parts[8:])}<p>Anmerkung der Redaktion: In einer früheren Version hieß es, der Hang sei 2011 abgerutscht. Wir haben die Stelle korrigiert.</p></div></div><div data-area="article-footer"><p>Feedback</p><a>Verein</a><a>Bahn</a></div><section data-area="paid"><h3>Gutscheine</h3></section></article></main><footer><a>Impressum</a></footer></body></html>'
    )


@PAGES.on("storm-live")
def live_feed(s: Story) -> str:
    intro = s.parts[0]
    entries: list[str] = []
    for part in s.parts[1:]:
        if part.kind == "h2":
            entries.append(
                f'<header><time>{16 - len(entries)}.40 GMT</time><div class="byline"><span>{s.authors[len(entries) % 2]}</span></div><h2>{part.html}</h2></header>'
            )
        else:
            entries[-1] += f"<p>{part.html}</p>"
    ends = "<footer><button>Share</button><span>Updated at 16.40 GMT</span></footer>"
    body = "".join(f'<article class="block" id="block-{n}">{entry}{ends}</article>' for n, entry in enumerate(entries))
    return (
        start(s, linked_data(s, "LiveBlogPosting"), open_graph(s))
        + f'<body><header><nav><a>News</a></nav></header><main><div class="live-head"><span class="live-pill">Live</span><h1>{s.title}</h1><div class="byline">{s.authors[0]} (now) and {s.authors[1]} (earlier)</div><div>Fri 20 Feb 2026 16.40 GMT</div></div><div class="key-events"><h3>Key events</h3><ul><li><a href="#1"><time>30m ago</time> Red warning lifted</a></li><li><a href="#2"><time>2h ago</time> Schools to stay shut</a></li></ul></div><div class="filter"><label>Show key events only</label></div><div class="standfirst"><p>{intro.html}</p></div><p class="refresh">Please turn on JavaScript to use this feature</p><div id="liveblog-body">{body}</div><div class="pagination"><span>1</span> of 4 <a>Older</a></div></div></main><footer>© 2026</footer></body></html>'
    )


@PAGES.on("swimmer")
def bristol(s: Story) -> str:
    aside = '<aside class="inline float-r inline-track"><h2>Editor\'s Picks</h2><ul class="inline-items"><li><a href="/1"><h1>The lane rope and what it heard</h1></a><span class="timestamp">2d</span></li></ul></aside><aside class="inline inline-related"><span>1 Related</span></aside>'
    tweet = '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">14:08 for the first 1400. She is going to get this. SHE IS GOING TO GET THIS <a href="/p">pic.twitter.com/9abcd</a></p>&mdash; Swim Nerd (@swimnerd) <a href="/t">July 29, 2026</a></blockquote>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - BSPN")
        + f'<body class="story desktop"><div id="global-nav"><ul><li><a>NFL</a></li></ul></div><section id="pane-main"><section id="main-container"><div class="main-content"><section id="article-feed"><article class="article sub-topic"><div class="container"><header class="article-header"><h1>{s.title}</h1></header><div class="article-body"><ul class="article-social"><li><a>Facebook</a></li><li><a>Twitter</a></li><li><a>Facebook Messenger</a></li><li><a>Pinterest</a></li><li><a>Email</a></li><li><a>print</a></li></ul><div class="article-meta"><span class="timestamp">Jul 29, 2026, 03:55 PM ET</span><ul class="authors"><li><div class="author has-bio">{s.by}<span>BSPN Senior Writer</span></div><div class="author-bio"><strong>Close</strong><ul><li>Covers Olympic sports</li><li>Joined BSPN in 2011, having covered the pool for nine years</li><li>Member of the Swimming Writers’ Association</li></ul></div></li></ul></div>{render(s.parts, {1: aside, 3: tweet, 9: aside})}<p><i>Information from The Associated Wire was used in this report.</i></p></div></div></article><div class="article-footer"><div class="reactions">Open Extended Reactions</div></div></section></div></section></section></body></html>'
    )


@PAGES.on("listicle")
def tall_panda(s: Story) -> str:
    between = '<div class="post-actions"><span>34points</span><a>Add Photo Comments</a><button>POST</button></div><div class="image-source">Image source: <a href="/i">umbrella_eide</a></div><div class="comment-box"><div class="comment-author">Hanne <span>Community Member</span> 2 months ago</div><div class="comment-text">I have been there and he really does count. He had a little book and a pencil on a string.</div><a>Reply</a><a>View more comments</a></div>'
    return (
        start(s, linked_data(s, "Article"), open_graph(s), suffix=" | Tall Panda")
        + f'<body><header><a href="/">Tall Panda</a><ul><li><a>Trending</a></li></ul></header><main class="main"><div class="main-content"><article class="post"><div class="post-header"><div class="kudos">142<span>Kudos</span></div><h1 class="post-title">{s.title}</h1><div class="author-post"><span>{s.by}</span><div>Community member</div></div><p class="date">7 months ago</p></div><div class="share-row"><a>Share on Facebook</a><a>1.2K</a></div><div class="post-content">{render(s.parts, {2: between, 4: between, 6: between, 8: between}, h="<h2 class=bordered-title>{}</h2>")}<p>Anyone can write on Tall Panda. <a href="/s">Start writing!</a></p></div><div class="post-footer"><a>Like what you’re reading? Subscribe to our top stories.</a><p>By entering your email and clicking Subscribe, you’re agreeing to let us send you customized marketing messages about us and our advertising partners.</p></div><div class="bio"><p><strong>{s.by}</strong></p><p>Author, Community member</p><p>{s.bio} <a>Read more »</a></p></div><div class="poll"><h3>What do you think?</h3></div></article></div></main></body></html>'
    )


@PAGES.on("opinion")
def ocean_monthly(s: Story) -> str:
    nl = '<div class="ArticleNewsletterSignup_root"><p>Get The Ocean Daily, our signature newsletter on the day’s biggest ideas.</p><label>Enter your email</label></div>'
    rec = '<div class="ArticleRelatedContentModule_root"><h2>Recommended Reading</h2><ul><li><a href="/1"><h3>The Tram at the End of the World</h3></a><address>Odalys Ferreira</address></li></ul></div>'
    more = '<p class="ArticleParagraph_root ArticleRelatedContentLink_root"><a href="/x">Read: The quiet triumph of the bench</a></p>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - The Ocean")
        + f'<body><div id="__next"><nav><ul><li><a>Popular</a></li><li><a>Latest</a></li></ul></nav><main id="main-content"><article><header class="ArticleHero_root"><div class="ArticleRubric"><a>Ideas</a></div><h1 class="ArticleTitle_root">{s.title}</h1><p class="ArticleDek_root">It took longer than anybody had said it would.</p><div class="ArticleBylines_root">By <address id="byline"><a class="author">{s.by}</a></address></div><figure><div class="ArticleLeadFigureCaption_caption">Illustration by The Ocean. Source: Getty.</div></figure><div class="ArticleTimestamp"><time datetime="{s.date}">{shown(s)}</time></div><div class="ArticleActions"><span>Share</span><button>Save</button></div></header><div class="ArticleAudio"><div>Listen to this article</div><div>00:00</div><div>07:41</div><p>Produced by ElevenVoices and News Over Audio (Noa) using AI narration. Listen to more stories on the Noa app.</p></div><section class="ArticleBody_root">{render(s.parts, {2: more, 5: more, 7: nl, 9: rec}, p="<p class=ArticleParagraph_root>{}</p>")}<hr><p class="ArticleParagraph_root"><small>When you buy a book using a link on this page, we receive a commission. Thank you for supporting The Ocean.</small></p></section><div class="ArticleBio"><h2>About the Author</h2><address><a>{s.by}</a></address><div><p>{s.bio}</p></div></div><section class="explore"><h2>Explore More Topics</h2><a>Cities</a></section></article></main></div></body></html>'
    )


@PAGES.on("chef")
def peninsula(s: Story) -> str:
    more = '<div class="more-on"><h2 class="more-on__heading"><span class="screen-reader-text">Recommended Stories</span></h2><span class="screen-reader-text">list of 3 items</span><ul class="more-on__article-list"><li><span class="screen-reader-text">list 1 of 3</span><h3><a href="/1"><span>The strike that ended with lentils</span></a></h3></li><li><span class="screen-reader-text">list 2 of 3</span><h3><a>Photos: A canteen at night</a></h3></li></ul><span class="screen-reader-text">end of list</span></div>'
    nl = '<div class="newsletter-slot"><div class="sib-newsletter-form"><div>Sign up for Peninsula</div><h3>Weekly Newsletter</h3><p>The latest news from around the world. Timely. Accurate. Fair.</p><p>By signing up, you agree to our <a>Privacy Policy</a></p></div></div>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | Food | Peninsula")
        + f'<body><div id="root"><div class="container"><a href="#main" class="bypass-block">Skip to Content</a><header><ul><li><a>News</a></li><li>Show more news sections</li></ul><div class="trending"><div>trending</div></div></header><main id="main-content-area"><header class="article-header"><div class="article-heading-topics">Features<span>|</span><a>Food</a></div><h1>{s.title}</h1><p class="article__subhead"><em>It took longer than anybody had said it would.</em></p></header><figure class="article-featured-image"><figcaption>Ilse Vandenbroucke at the pot [Margit Szabolcsi/Peninsula]</figcaption></figure><div class="article-info-block"><div class="article-b-l"><div class="article-author-name">By <a class="author-link">{s.by}</a></div><div class="article-dates"><div class="date-simple"><span class="screen-reader-text">Published On 2 Nov 2026</span><span aria-hidden="true">2 Nov 2026</span></div></div></div><div class="social-share"><span class="screen-reader-text">Click here to share on social media</span><button>Save</button></div></div><div class="tts"><span>Listen to this page using text-to-speech</span></div><div class="wysiwyg wysiwyg--all-content css-ibbk12" aria-live="polite">{render(s.parts, {3: more, 10: nl})}<p><em>This interview has been lightly edited for clarity and brevity.</em></p></div><div class="article-source"><span>Source:</span> <span class="article-source-name">Peninsula</span></div></main></div></div></body></html>'
    )


@PAGES.on("tenants")
def tech_noon(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s), suffix=" | TechNoon")
        + f'<body><div id="__next"><div class="nav"><a href="/">TechNoon</a><button>Write</button></div><main><div class="story-page"><div class="meta"><span>1,284 reads</span></div><h1 class="story-title">{s.title}</h1><div class="by"><span>by</span> <a class="author-link" href="/u/c">{s.by}</a><span>January 15th, 2026</span></div><div class="ai-audio"><span>Audio Presented by</span><span>Speed:</span><span>Read by:</span><span>Voice by Dr. One</span></div><div class="tldr"><h3>Too Long; Didn\'t Read</h3><p>The writer has had nine landlords and met two of them. He proposes a name on every door, a tax on quick sales, and a cup of tea.</p></div><div class="tags-top"><span>Companies Mentioned</span></div><div class="story-body paragraph">{render(s.parts)}<p>Also published <a href="/m">here</a>.</p></div><div class="credibility"><h4>STORY’S CREDIBILITY</h4><div>Opinion piece / Thought Leadership</div><p>The opinions here belong to the author. The is an Op-Ed.</p></div><div class="ad"><span>L O A D I N G<br>. . . comments &amp; more!</span></div><div class="about-author"><h4>About Author</h4><a>{s.by}</a><span>@cyprian</span><p>{s.bio}</p><a>Read my stories</a><a>Learn More</a></div><div class="comments"><h4>Comments</h4></div><div class="topics"><h4>TOPICS</h4><a>#housing</a><a>#opinion</a></div><div class="featured"><h4>THIS ARTICLE WAS FEATURED IN...</h4><a>Arweave</a></div><div class="rel"><h4>RELATED STORIES</h4><h2><a href="/1">I automated my kettle</a></h2><p>by jkettle</p></div></div></main></div></body></html>'
    )


@PAGES.on("stabbing")
def reach_out(s: Story) -> str:
    read = '<div class="recommendation-by-api section"><p><b>READ MORE: <a href="/1">Bus station to get sixty new lamps</a></b></p></div>'
    nl = '<div class="in-article-newsletter"><div class="title">Sign up to our daily newsletter with top stories sent straight to your inbox</div><div class="tos">We use your sign-up to provide content in ways you\'ve consented to and to improve our understanding of you. This may include adverts from us and 3rd parties based on our understanding. You can unsubscribe at any time. <a>More info</a></div></div>'
    end = '<p><strong>Stay in touch with all the Carrowmoor Live news with our newsletters - what you want to read straight to your inbox. Sign up <a href="/s">here</a>.</strong></p><p><strong>What do you think? Have your say in the comments below.</strong></p><p><em>You can follow Deborah on <a href="/t">Twitter</a> for the latest crime and court stories.</em></p>'
    return (
        start(s, linked_data(s), open_graph(s), suffix=" - Carrowmoor Live")
        + f'<body><header class="mod-header"><a href="/">Load mobile navigation</a><nav><ul><li><a>News</a></li><li><a>In Your Area</a></li></ul></nav></header><main><article class="article-main channel-news" id="article-body"><h1 itemprop="headline name" class="section-theme-background-indicator">{s.title}</h1><div class="lead-text">It took longer than anybody had said it would.</div><div class="byline"><div class="article-type"><div class="author"><a class="publication-theme">By</a> <span>{s.by}</span><span class="author-role">Crime reporter</span></div><ul class="time-info"><li>22:14, 17 MAR 2026</li><li>Updated09:40, 18 MAR 2026</li></ul></div><button>Bookmark</button><div class="commenting"><a>Comments</a></div></div><div class="article-body" itemprop="articleBody"><figure class="in-article-image"><figcaption><span class="caption">Fell Street bus station on Monday</span> <span>(Image: Carrowmoor Live)</span></figcaption></figure>{nl}{render(s.parts, {3: read, 7: read})}{end}</div><div class="social-sharebar"><p>Share</p></div><div id="comments-wrapper"><div class="vf3-conversations-list"></div></div><div class="tag-list"><ul><li>Follow CarrowmoorLive</li><li><a>Facebook</a></li></ul><span>Courts</span></div></article></main><footer><p>© 2026 Local World</p></footer></body></html>'
    )


@PAGES.on("ferry")
def frequency(s: Story) -> str:
    gallery = '<h2>LOOK: The 10 longest ferry rides in the country</h2><p>From the islands of the north to the lakes of the south, these are the crossings that take the most time, as ranked by <a href="/st">Stacker</a>.</p><p><em>Gallery Credit: Marnie Bloom</em></p><h2>More From 103.9 The Gull</h2><ul><li><a href="/1">10 Things Only People From Brackwater Say</a></li></ul>'
    inline = (
        '<p><strong>READ ON: </strong><a href="/2"><strong>Here Are the Loudest Gulls in New England</strong></a></p>'
    )
    app = '<div class="app-embed"><p>Get our free mobile app</p></div>'
    return (
        start(s, linked_data(s), open_graph(s))
        + f'<body class="single-post"><div id="site-menu"><a>Home</a><a>On-Air</a><a>Win Stuff</a></div><div id="main-content"><article id="post-77" class="content-single"><header><h1 class="content-title">{s.title}</h1><div class="the_author"><a class="author">{s.by}</a><time>Published: {shown(s)}</time></div></header><div class="theframe"><div class="photo-credit">Dot Marsh, TSM</div></div><div class="pod-content"><div class="the_content">{render(s.parts, {1: inline, 3: app, 6: inline})}{gallery}</div></div><footer><div class="filed-under"><strong>Filed Under</strong>: <a>ferry</a>, <a>newsletter</a></div><div class="categories"><strong>Categories</strong>: <a>Articles</a></div></footer></article><div class="comments"><h2>Comments</h2><a>Leave A Comment</a></div><div class="more"><h2>More From 103.9 The Gull</h2><h3><a href="/8">A Goose Has Closed the Mall</a></h3></div></div></body></html>'
    )


@PAGES.on("glacier")
def physics_portal(s: Story) -> str:
    return (
        start(s, linked_data(s), open_graph(s))
        + f'<body><header><a href="/">Phys Daily</a><ul><li><a>Nanotechnology</a></li></ul></header><div class="row"><main class="content"><article class="news-article"><p class="news-article__date text-low">June 11, 2026</p><h1 class="mb-3">{s.title}</h1><p class="article-byline text-low">by {s.by}, <a>Phys Daily</a></p><div class="article-gallery lightGallery"><figure class="article-img"><figcaption class="text-darken text-low-up text-truncate-js">The glacier in summer. Credit: P. van Aardenne</figcaption></figure></div><div class="mt-4 article-main">{render(s.parts)}<div class="article-main__explore my-4 d-print-none"><a class="text-medium text-info mt-2 d-inline-block" href="/e">Study finds more water than expected beneath ice in the east</a></div><hr class="my-4"><div class="article-main__more p-4"><strong>More information:</strong> P. van Aardenne et al, A subglacial lake with a nineteen-hour cycle, <i>Ice and Water</i> (2026). <a href="/d">DOI: 10.5555/iw.2026.19</a></div><div class="d-inline-block text-medium my-4"><strong>Journal information:</strong> <a><cite>Ice and Water</cite></a></div><div class="d-inline-block text-medium my-4">Provided by <a>University of Akureyri</a></div></div><div class="d-none d-print-block"><p>                                                <strong>Citation</strong>: {s.title} (2026, June 11) retrieved 12 June 2026 from https://physdaily.example/news/1.html</p><p>This document is subject to copyright. Apart from any fair dealing for the purpose of private study or research, no part may be reproduced without the written permission. The content is provided for information purposes only.</p></div></article><div class="feedback"><h4>Let us know if there is a problem with our content</h4><p>Use this form if you have come across a typo, inaccuracy or would like to send an edit request for the content on this page.</p></div><div class="nl"><h5>E-mail the story</h5><p>Your email address is used only to let the recipient know who sent the email. Neither your address nor the recipient’s address will be used for any other purpose.</p></div></main></div></body></html>'
    )


@PAGES.on("francais")
def minutes(s: Story) -> str:
    also = '<p><strong>À lire aussi : </strong><a href="/1">Le maire qui parlait aux martinets</a></p>'
    return (
        start(s, linked_data(s), open_graph(s))
        + f'<body><header><nav><ul><li><a>Accueil</a></li><li><a>Faits divers</a></li></ul></nav></header><main><article><div class="c-chapo"><h1 class="c-article-title">{s.title}</h1><p class="c-article-chapo">La mairie voulait retirer 340 nids des toits ; les juges s’y sont opposés.</p></div><div class="c-article-meta"><span>{s.by}</span><p>Publié le <time datetime="{s.date}">12/05/2026 à 18h30</time> • Mis à jour le 12/05/2026 à 19h02</p><p class="c-reading">Temps de lecture : 3 min</p></div><div class="c-social"><a>Partager sur Facebook</a></div><div class="c-essentiel"><h2>L’essentiel</h2><ul><li>Les nids restent en place.</li><li>La mairie peut encore faire appel.</li></ul></div><div class="c-content">{render(s.parts, {2: also, 5: "<div class=taboola>Contenus sponsorisés</div>"})}<p><em>Vous souhaitez nous signaler une erreur ? Écrivez-nous à <a href="mailto:r">redaction@minutes.example</a></em></p><p>Suivez toute l’actualité sur notre chaîne WhatsApp et abonnez-vous à notre newsletter quotidienne.</p></div><ul class="c-tags"><li><a>Justice</a></li></ul><div class="c-comments"><h2>2 commentaires</h2><p>Enfin une décision de bon sens, les martinets étaient là avant nous et ils font moins de bruit que les scooters.</p></div></article></main><footer><p>Toute représentation totale ou partielle de ce site est interdite.</p></footer></body></html>'
    )
