"""HTML -> the text that a visitor of the page sees: a line for each block, a bullet for each item, words kept apart.

Built on lexbor's tree (selectolax), which is walked without recursion, so that no nesting can exhaust the stack.
"""

from __future__ import annotations

import html as entities
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_BLOCK_NAMES = "p|div|br|ul|ol|li|h[1-6]|table|tr|td|section|article|blockquote|dl|dt|dd|hr"
_INLINE_NAMES = "a|b|strong|em|i|u|span|font|small|sup|sub"
_BLOCK_TAG = re.compile(rf"</?(?:{_BLOCK_NAMES})(?:\s[^<>]{{0,10000}})?/?>", re.IGNORECASE)
_INLINE_END = re.compile(rf"</(?:{_INLINE_NAMES})\s?>", re.IGNORECASE)
_ESCAPED_TAG = re.compile(
    rf"""&(?:amp;){{0,2}}lt; /?(?:{_BLOCK_NAMES}|{_INLINE_NAMES})
    (?:\s (?:[^<>&] | &(?!(?:amp;){{0,2}}[lg]t;)){{0,2000}} )?  # attributes, up to the next escaped "<" or ">"
    /? &(?:amp;){{0,2}}gt;""",
    re.IGNORECASE | re.VERBOSE,
)
_BARE_BREAK = re.compile(r"[^\s>][ \t]*\n\s*+[^\s<]")
_MARKDOWN = re.compile(r"^(?:\#{1,6} \S|={3,}\s*+$|[*+-] +\S)", re.MULTILINE)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*+)[^<>]*+>")
_OPENING = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/])")
# what follows up to the end of the tag: a ">" in quotes does not end it; quotes that nothing closes are plain
_INSIDE = {
    "": re.compile(r"""(?:[^"'>]++|"[^"]*+"|'[^']*+')*+"""),
    '"': re.compile(r"""(?:[^'>]++|'[^']*+')*+"""),
    "'": re.compile(r"""(?:[^">]++|"[^"]*+")*+"""),
    "both": re.compile(r"[^>]*+"),
}
_ATTRIBUTE = re.compile(r"""[^\s"'>/=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>]++))?""")
_LONG_TAG = 1000  # characters; shorter ones cannot hold enough attributes to be slow
_MOST_ATTRIBUTES = 100  # of a tag; the parser compares each with all before it
_NOT_TEXT = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style|template|svg)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)

_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "source", "wbr", "col", "area", "base", "embed"})
# a browser gives these a line of their own; with a number of 2 also space above and below
_BREAKS = dict.fromkeys(
    "div section article main header footer nav aside form fieldset address figure figcaption details summary dt dd li "
    "tr thead tbody caption option button label legend center body".split(), 1
) | dict.fromkeys("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr".split(), 2)  # fmt: skip
_UNSEEN = frozenset("script style head template noscript svg iframe object select canvas audio video math title "
                    "textarea datalist".split())  # fmt: skip
_FURNITURE = frozenset("nav footer form button aside dialog menu".split())
_FURNITURE_ROLES = frozenset("navigation contentinfo search dialog alertdialog menu menubar".split())
# the same as a part of a class or an id: "job-social-share", "header-nav-page-1"
_FURNITURE_WORDS = frozenset("nav navbar menu footer breadcrumb breadcrumbs cookie cookies social share".split())
_FURNITURE_CHARS = 400  # a longer part of that name holds more than links: some pages put everything in "menu-open"
_NAME_PARTS = re.compile(r"[a-z]+")
_ESCAPED_ENDS = re.compile(r"\\[nrt](?:\s*+\\[nrt])*+\s*+")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BULLETS = "•·▪◦‣*-– "

# lexbor needs time in the square of the depth (100,000 nested divs: 9 s); real pages stay under 100
_MAX_DEPTH = 1000


def looks_html(text: str) -> bool:
    """Whether a field holds HTML, plain or escaped; a lone "<" or "<Company>" is not HTML.

    Neither is a text, such as Markdown, that contains a few tags but is laid out by its own line ends.

    >>> looks_html("<p>Cook</p>"), looks_html("&lt;p&gt;Cook&lt;/p&gt;"), looks_html("earn < $50k > $40k <Company>")
    (True, True, False)
    """
    if "<" in text:
        blocks = len(_BLOCK_TAG.findall(text))
        if blocks or _INLINE_END.search(text):
            if "\n" not in text or text.lstrip().startswith("<"):
                return True
            return not _MARKDOWN.search(text) and len(_BARE_BREAK.findall(text)) <= 2 * blocks
    return "lt;" in text and _ESCAPED_TAG.search(text) is not None


def is_page(text: str) -> bool:
    r"""Whether a whole file is HTML: it opens like a page, or is full of block tags and no Markdown.

    >>> is_page("<div><p>Cook</p></div>"), is_page("# Cook\n\n* Bake<br>\n* Fry<br>\n* Serve<br>\n")
    (True, False)
    """
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if head.startswith(("<!doctype html", "<html", "<head", "<body")):
        return True
    head = text[:65536]
    return "<" in head and len(_BLOCK_TAG.findall(head)) >= 3 and looks_html(head)


def field_text(text: str) -> str:
    r"""The text of an HTML field; escaped tags are unescaped first, however often they were escaped.

    >>> field_text("<h3>Duties</h3><ul><li>Cook &amp;amp; clean</li><li>Serve</li></ul>")
    'Duties\n\n• Cook & clean\n• Serve'
    >>> field_text("&lt;p&gt;One&lt;br&gt;two&lt;/p&gt;")
    'One\ntwo'
    """
    for _ in range(3):  # Greenhouse escapes once, some copies of it twice
        if not _ESCAPED_TAG.search(text):
            break
        text = entities.unescape(text)
    return render(tree_of(_ESCAPED_ENDS.sub(_stray_end, text) if "\\" in text else text).body)


def _stray_end(found: re.Match[str]) -> str:
    r"""A space for a `\n` that was escaped once too often, if it is beside a tag or at the edge of the text."""
    before = found.string[max(0, found.start() - 20) : found.start()].rstrip()
    after = found.string[found.end() : found.end() + 1]
    return " " if before[-1:] in (">", "") or after in ("<", "") else found[0]


def tree_of(html: str) -> LexborHTMLParser:
    """The parsed HTML; pathological nesting is flattened before the parser sees it."""
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(defused(html))


def defused(html: str) -> str:
    """The HTML without constructs for which a parser needs time quadratic in their length."""
    if len(html) > _LONG_TAG:
        html = _without_many_attributes(html)
    if html.count("<") > _MAX_DEPTH and _depth(html) > _MAX_DEPTH:
        html = _NOT_TEXT.sub(" ", html)
        html = _TAG.sub(lambda m: "<br>" if m[2].lower() in _BREAKS or m[2].lower() == "br" else "", html)
    return html


def _without_many_attributes(html: str) -> str:
    """The HTML with the attributes removed from tags that have absurdly many; each character is examined once."""
    pieces, kept_to, at, unclosed = [], 0, 0, ""
    while tag := _OPENING.search(html, at):
        inside = _INSIDE[unclosed].match(html, tag.end())
        assert inside is not None, "it takes nothing as well"
        at = inside.end()
        if at == len(html):
            break
        if html[at] != ">":  # a quote without an end: from here on there is no other of its kind
            unclosed, at = ("both" if unclosed else html[at]), tag.start()
            continue
        if at - tag.end() > _LONG_TAG and sum(1 for _ in _ATTRIBUTE.finditer(inside[0])) > _MOST_ATTRIBUTES:
            pieces.append(html[kept_to : tag.end()])
            kept_to = at
    return "".join(pieces) + html[kept_to:] if pieces else html


def _depth(html: str) -> int:
    deepest = depth = 0
    for end, name in _TAG.findall(html):
        if name.lower() in _VOID:
            continue
        depth += -1 if end and depth else 1
        deepest = max(deepest, depth)
    return deepest


def render(root: LexborNode | None, *, furniture: bool = True) -> str:
    """The visible text under a node; `furniture=False` leaves out navigation, footers and forms."""
    if root is None:
        return ""
    page, sizes = _Page(), _Sizes(root)
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        tag = node.tag or ""
        if node.is_text_node:
            page.text(node.text_content or "")
        elif leaving:
            page.leave(tag)
        elif not (tag.startswith(("-", "!")) or tag in _UNSEEN or _is_hidden(node, furniture, sizes)):
            page.enter(tag)
            _push(stack, node)
    text = "".join(page.out)
    return entities.unescape(text) if "&" in text and _ENTITY.search(text) else text


def _push(stack: list[tuple[LexborNode, bool]], node: LexborNode) -> None:
    """Put the end of an element on the stack of a walk, and above it what the element contains."""
    stack.append((node, True))
    child = node.last_child
    while child is not None:
        stack.append((child, False))
        child = child.prev


class _Sizes:
    """The approximate length of the text in each part of a page, computed once, when it is first needed."""

    def __init__(self, root: LexborNode) -> None:
        self._root, self._chars = root, dict[int, int]()

    def of(self, node: LexborNode) -> int:
        if not self._chars:
            self._measure()
        return self._chars.get(node.mem_id, 0)

    def _measure(self) -> None:
        stack: list[tuple[LexborNode, bool]] = [(self._root, False)]
        open_parts = [0]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                size = open_parts.pop()
                self._chars[node.mem_id] = size
                open_parts[-1] += size
            elif node.is_text_node:
                open_parts[-1] += sum(map(len, (words := (node.text_content or "").split()))) + len(words)
            else:
                open_parts.append(0)
                _push(stack, node)


def _is_hidden(node: LexborNode, furniture: bool, sizes: _Sizes) -> bool:
    if not furniture and node.tag in _FURNITURE:
        return True
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if not furniture and attributes.get("role") in _FURNITURE_ROLES:
        return True
    if not furniture and _is_named_furniture(node, attributes, sizes):
        return True
    style = attributes.get("style")
    return bool(style and _HIDDEN_STYLE.search(style))


def _is_named_furniture(node: LexborNode, attributes: dict[str, str | None], sizes: _Sizes) -> bool:
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
    if node.tag in ("body", "main", "article") or _FURNITURE_WORDS.isdisjoint(_NAME_PARTS.findall(named)):
        return False
    return sizes.of(node) <= _FURNITURE_CHARS


class _Page:
    """The text of a page as it is written: words go in, blocks ask for line ends, and several of these become one."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.pre = 0
        self.breaks = 0  # line ends owed before the next word
        self.space = False  # a space owed before the next word
        self.bullet = False  # a bullet owed before the next word
        self.items = 0  # how many list items we are in
        self.cell = False  # a cell's bar owed before the next word
        self.row_lines = 0  # lines within the current table row

    def enter(self, tag: str) -> None:
        if tag == "br":
            if not self.bullet:
                self.breaks += 1
                self.row_lines += 1
        elif tag == "tr":
            self._break(1)
            self.row_lines, self.cell = -1, False
        elif tag in ("td", "th"):
            if self.row_lines > 0:
                self._break(1)
            elif self.row_lines == 0:
                self.cell = True
        elif tag in _BREAKS or "-" in tag:
            self._break(_BREAKS.get(tag, 1))
            if tag == "li":
                self.bullet = True
                self.items += 1
            self.pre += tag == "pre"

    def leave(self, tag: str) -> None:
        if tag == "li":
            self.bullet = False
            self.items -= 1
        self.pre -= tag == "pre"
        if tag in ("td", "th"):
            self.breaks = 0 if self.row_lines <= 0 else self.breaks
        elif tag == "tr":
            self._break(1)
            self.cell = False
        elif tag in _BREAKS or "-" in tag:
            self._break(_BREAKS.get(tag, 1))

    def text(self, words: str) -> None:
        if self.pre and "\n" in words:
            first, *others = words.splitlines()
            self._words(first)
            for line in others:
                self.breaks += not self.bullet
                self._words(line)
        else:
            self._words(words)

    def _words(self, words: str) -> None:
        line = " ".join(words.split())
        if not line:
            self.space = self.space or bool(words)
            return
        if self.bullet and not (line := line.lstrip(_BULLETS)):
            return
        self._lead(words[0].isspace(), line[0])
        self.out.append(line)
        self.space = words[-1].isspace()

    def _lead(self, space: bool, first: str) -> None:
        """What is owed before a word: a bar, line ends, a bullet or a space."""
        if self.cell and self.out:
            self.out.append(" | ")
        elif self.breaks and self.out:
            self.out.append("\n" * min(self.breaks, 2))
        elif self.out and not self.bullet and (space or self.space or _is_seam(self.out[-1][-1], first)):
            self.out.append(" ")
        if self.bullet:
            self.out.append("• ")
        if self.row_lines < 0 or (self.breaks and not self.cell and self.row_lines >= 0):
            self.row_lines += 1
        self.breaks, self.bullet, self.cell = 0, False, False

    def _break(self, lines: int) -> None:
        if self.out and not self.bullet and not self.cell:
            self.breaks = max(self.breaks, 1 if self.items else lines)


def _is_seam(before: str, after: str) -> bool:
    """Whether two adjacent pieces of markup look like two words, as "Posted On" and "08 May", or "Pay:" and "$20" do.

    Pieces of one word ("Respons", "ibilities") stay together.
    """
    return (before.islower() and (after.isupper() or after.isdigit())) or (before == ":" and after.isalnum())
