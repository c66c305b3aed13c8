"""An article of ours as the tests of the readers meet it: a page with everything around the article."""

PAGE = """<!doctype html>
<html lang="en-GB"><head><title>Port traffic rises 14% | The Lindmouth Herald</title>
<meta property="og:site_name" content="The Lindmouth Herald">
<meta name="author" content="Ada Quill">
<meta property="article:published_time" content="2025-01-14T08:00:00Z">
<script>var views = 123456;</script></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/x">Top 10 stories of 2023</a></li></ul></nav>
<article>
<h1>Port traffic rises 14%</h1>
<p>The port of Lindmouth handled <b>more than 41,000</b> containers in March, the harbour office said on
Tuesday.</p>
<p>That is 14&nbsp;% more than a year before &amp; the most since 2008. Its cranes moved 7<i>.</i>8&#8239;tons a minute,
which the harbour master called &ldquo;nearly twice the rate of 2019&rdquo;.</p>
<table><tr><th>Month</th><th>Boxes</th></tr><tr><td>January</td><td>38,200</td></tr></table>
<ul><li>12 new cranes</li><li>300 jobs</li></ul>
</article>
<aside><h3>Most read</h3><a href="/y">5 things to know about 99 balloons</a></aside>
<footer>Copyright 2024 Lindmouth Media. Call 555-0100</footer>
</body></html>
"""
ARTICLE_LINES = [
    "Port traffic rises 14%",
    "The port of Lindmouth handled more than 41,000 containers in March, the harbour office said on Tuesday.",
    "That is 14 % more than a year before & the most since 2008. Its cranes moved 7.8 tons a minute, "
    "which the harbour master called “nearly twice the rate of 2019”.",
    "January: Boxes = 38,200.",
    "• 12 new cranes",
    "• 300 jobs",
]
