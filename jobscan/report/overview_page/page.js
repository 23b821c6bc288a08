"use strict";
(() => {
  const { columns, rows: cells } = JSON.parse(document.getElementById("data").textContent);
  const rows = cells.map((values) => Object.fromEntries(columns.map((name, at) => [name, values[at]])));
  const countries = new Intl.DisplayNames(["en"], { type: "region" });
  rows.forEach((row, at) => (row.text = document.getElementById("text-" + at))); // inert; null where it was not kept
  for (const row of rows) row.place ||= /^[A-Z]{2}$/.test(row.country) ? countries.of(row.country) : "";
  const main = document.querySelector("main"), form = document.getElementById("filters");
  const narrow = matchMedia("(max-width: 40rem)");

  // --- small tools -------------------------------------------------------------------------------------------------
  // Everything from a listing enters the document as text: `make` knows no markup.
  const make = (tag, attributes = {}, ...children) => {
    const svg = tag.startsWith("svg:");
    const element = svg
      ? document.createElementNS("http://www.w3.org/2000/svg", tag.slice(4))
      : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== null && value !== undefined) element.setAttribute(name, value);
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  };
  const quantile = (sorted, share) => {
    if (!sorted.length) return null;
    const at = (sorted.length - 1) * share, low = Math.floor(at);
    return sorted[low] + (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]) * (at - low);
  };
  const ascending = (numbers) => [...numbers].sort((a, b) => a - b);
  const median = (numbers) => quantile(ascending(numbers), 0.5);
  const grouped = (items, keys) => {
    const groups = new Map();
    for (const item of items)
      for (const key of [].concat(keys(item)))
        if (key) groups.has(key) ? groups.get(key).push(item) : groups.set(key, [item]);
    return [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  };
  const count = (number) => number.toLocaleString("en");
  const percent = (share) => Math.round(share * 100) + "%";
  const money = (amount, currency) =>
    amount.toLocaleString("en", { style: "currency", currency, maximumFractionDigits: 0 });
  const brief = (amount, currency) =>
    amount.toLocaleString("en", { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 });
  const cut = (words, most) => (words.length > most ? words.slice(0, most - 1).trimEnd() + "…" : words);

  // --- the view: filters, order; it stands in the address ---------------------------------------------------------
  const CHOICES = { occupation: "Occupation", place: "Place", mode: "Remote or on site", level: "Level", type: "Type" };
  const currencies = grouped(rows, (row) => (row.mid === null ? null : row.currency)).map(([name]) => name);
  const START = { search: "", pay: "", currency: currencies[0] || "", sort: "", down: "" };
  for (const name of Object.keys(CHOICES)) START[name] = "";
  const view = { ...START };
  const readAddress = () => {
    Object.assign(view, START);
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) if (name in view) view[name] = value;
    if (!currencies.includes(view.currency)) view.currency = START.currency;
  };
  const writeAddress = () => {
    const changed = Object.entries(view).filter(([name, value]) => value !== START[name]);
    const address = "#" + new URLSearchParams(changed);
    if (address !== location.hash) history.replaceState(null, "", changed.length ? address : location.pathname);
  };
  const haystack = rows.map((row) =>
    [row.title, row.employer, row.place, row.occupation, row.pay, row.source, ...row.required, ...row.preferred]
      .join("\n").toLowerCase());
  const matching = () => {
    const words = view.search.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = Object.keys(CHOICES).filter((name) => view[name]);
    const least = Number(view.pay) || 0;
    return rows.filter((row, at) =>
      chosen.every((name) => row[name] === view[name]) &&
      (!least || (row.currency === view.currency && (row.high ?? row.mid ?? 0) >= least)) &&
      words.every((word) => haystack[at].includes(word)));
  };

  // --- the filters ------------------------------------------------------------------------------------------------
  const fields = {};
  const change = (name) => (event) => { view[name] = event.target.value; draw(); };
  const labelled = (name, words, field) => { fields[name] = field; return make("label", {}, words, field); };
  const choice = (name, words, options, every) =>
    labelled(name, words, make("select", { onchange: change(name) },
      every ? make("option", { value: "" }, "all") : null,
      ...options.map(([value, number]) =>
        make("option", { value }, cut(value, 60) + (number ? ` (${count(number)})` : "")))));
  const shown = make("output", { "aria-live": "polite" });
  const drawFilters = () => {
    const parts = [labelled("search", "Search", make("input", { type: "search", oninput: change("search") }))];
    for (const [name, words] of Object.entries(CHOICES)) {
      const options = grouped(rows, (row) => row[name]).slice(0, 500).map(([value, group]) => [value, group.length]);
      if (options.length > 1) parts.push(choice(name, words, options, true));
    }
    if (currencies.length)
      parts.push(labelled("pay", "Pays at least (a year)",
        make("input", { type: "number", min: 0, step: 1000, oninput: change("pay") })));
    if (currencies.length > 1) parts.push(choice("currency", "Pay in", currencies.map((name) => [name, 0]), false));
    const clear = () => { Object.assign(view, START); fill(); draw(); };
    parts.push(make("button", { type: "button", onclick: clear }, "Show all"), shown);
    form.append(make("div", {}, ...parts));
    form.addEventListener("submit", (event) => event.preventDefault());
  };
  const fill = () => { for (const [name, field] of Object.entries(fields)) field.value = view[name]; };

  // --- the sections: each answers one question, in its heading ----------------------------------------------------
  const section = (heading, ...children) => make("section", {}, make("h2", {}, heading), ...children);
  const note = (words) => make("p", { class: "note" }, words);
  const table = (heads, lines) =>
    make("table", {},
      make("thead", {}, make("tr", {}, ...heads.map((head, at) => make("th", { scope: "col", class: at ? "n" : null }, head)))),
      make("tbody", {}, ...lines.map((line) =>
        make("tr", {}, ...line.map((cell, at) => make(at ? "td" : "th", at ? { class: "n" } : { scope: "row" }, cell))))));

  const verdict = (paid, currency) => {
    if (!paid.length) return null;
    const offer = median(paid.map((row) => row.mid)), wage = median(paid.map((row) => row.p50));
    const above = paid.filter((row) => row.mid > row.p50).length / paid.length;
    return section(
      `The median offer is ${money(offer, currency)} a year; the same work in the same places earns ${money(wage, currency)}`,
      make("p", {}, `${percent(above)} of ${count(paid.length)} compared offers are above the median wage of their ` +
        "occupation and area. An offer counts as the middle of its range."));
  };

  const roundTicks = (low, high, about) => {
    const rough = (high - low) / about || 1, ten = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].map((each) => each * ten).find((each) => each >= rough);
    const first = Math.ceil(low / step);
    return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, at) => (first + at) * step);
  };

  // Rows of a range of wages (p25 to p75, its median a stroke) under a range of offers (quartiles, its median a dot).
  const ranges = (groups, currency, label) => {
    const lines = groups.slice(0, 15).map(([name, group]) => {
      const offers = ascending(group.map((row) => row.mid));
      return {
        name, number: group.length,
        offers: [0.25, 0.5, 0.75].map((share) => quantile(offers, share)),
        wages: ["p25", "p50", "p75"].map((key) => median(group.map((row) => row[key]).filter((each) => each !== null))),
      };
    });
    const every = lines.flatMap((line) => [...line.offers, ...line.wages]).filter((each) => each !== null);
    // On a narrow screen a name stands above its bar, and a unit of the drawing is about a pixel: words keep their size.
    const width = narrow.matches ? 360 : 900, left = narrow.matches ? 16 : 320, right = narrow.matches ? 16 : 30;
    const step = narrow.matches ? 50 : 30, above = narrow.matches ? 20 : 0;
    const low = Math.min(...every), high = Math.max(...every);
    const x = (amount) => left + ((amount - low) / (high - low || 1)) * (width - left - right);
    const height = lines.length * step + 34, ticks = roundTicks(low, high, narrow.matches ? 3 : 5);
    const svg = make("svg:svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label });
    for (const tick of ticks) {
      svg.append(make("svg:line", { class: "grid", x1: x(tick), x2: x(tick), y1: 22, y2: height - 6 }),
        make("svg:text", { class: "dim", x: x(tick), y: 14, "text-anchor": "middle" }, brief(tick, currency)));
    }
    lines.forEach((line, at) => {
      const y = 34 + at * step + above, [from, middle, to] = line.offers, [p25, p50, p75] = line.wages;
      const place = above ? { x: 4, y: y - 10 } : { x: left - 12, y: y + 8, "text-anchor": "end" };
      svg.append(make("svg:text", place, `${cut(line.name.replace(/ \(.*?\)$/, ""), above ? 42 : 36)} `,
        make("svg:tspan", { class: "dim" }, count(line.number))));
      if (p25 !== null && p75 !== null)
        svg.append(make("svg:rect", { class: "wages", x: x(p25), y: y - 4, width: Math.max(x(p75) - x(p25), 1), height: 16, rx: 2 }));
      if (p50 !== null) svg.append(make("svg:line", { class: "median", x1: x(p50), x2: x(p50), y1: y - 6, y2: y + 14 }));
      svg.append(make("svg:line", { class: "range", x1: x(from), x2: x(to), y1: y + 4, y2: y + 4 }),
        make("svg:circle", { class: "dot", cx: x(middle), cy: y + 4, r: 6 }));
    });
    const told = table(["", "Listings", "Median offer", "Median wage"], lines.map((line) => [
      line.name, count(line.number), money(line.offers[1], currency),
      line.wages[1] === null ? "not published" : money(line.wages[1], currency)]));
    return [svg,
      note("Dot: the median offer; line: the middle half of the offers. Bar: the middle half of the wages; stroke: their median."),
      make("details", {}, make("summary", {}, "The figures"), told)];
  };

  // Where a claim rests on few offers it is a coincidence: groups and times of fewer than ENOUGH are not counted in it.
  const ENOUGH = 3;
  const ratio = (group) => median(group.map((row) => row.mid / row.p50));

  const byGroup = (paid, currency, key, many) => {
    const groups = grouped(paid, (row) => row[key]);
    if (groups.length < 2) return null;
    const known = groups.filter(([, group]) => group.length >= ENOUGH);
    const above = known.filter(([, group]) => ratio(group) > 1).length;
    const heading = known.length > 1
      ? `In ${count(above)} of ${count(known.length)} ${many} with three offers or more, the median offer is above the median wage`
      : `Offers and wages of ${count(groups.length)} ${many}`;
    return section(heading, ...ranges(groups, currency, `Offers beside wages in ${many}`));
  };

  const SPANS = [["month", (date) => date.slice(0, 7)],
    ["quarter", (date) => `${date.slice(0, 4)} Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`],
    ["year", (date) => date.slice(0, 4)]];
  const monthOf = (time) => Number(time.slice(0, 4)) * 12 + (time[5] === "Q" ? Number(time[6]) * 3 : Number(time.slice(5) || 1));
  const overTime = (paid) => {
    const dated = paid.filter((row) => row.date);
    const spans = SPANS.map(([name, of]) => [name, grouped(dated, (row) => of(row.date)).filter(([, group]) => group.length >= ENOUGH)]);
    const [span, kept] = spans.find(([, times]) => times.length >= 3 && times.length <= 40) || [null, []];
    if (!span) return null;
    const points = kept.sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([time, group]) => [time, ratio(group), group.length]);
    const width = narrow.matches ? 360 : 900, height = 240, most = Math.max(1.2, ...points.map((point) => point[1]));
    const least = Math.min(0.8, ...points.map((point) => point[1]));
    const began = monthOf(points[0][0]), lasted = monthOf(points.at(-1)[0]) - began;
    const x = (at) => 60 + ((monthOf(points[at][0]) - began) / lasted) * (width - 100);
    const y = (share) => height - 40 - ((share - least) / (most - least)) * (height - 70);
    const told = (point) => `${point[0]}: ${percent(point[1])} of the median wage, ${count(point[2])} offers`;
    const svg = make("svg:svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `Offers beside wages by ${span}` },
      make("svg:line", { class: "median", x1: 60, x2: width - 40, y1: y(1), y2: y(1) }),
      make("svg:text", { class: "dim", x: 52, y: y(1) + 4, "text-anchor": "end" }, "100%"),
      make("svg:polyline", { class: "line", points: points.map((point, at) => `${x(at)},${y(point[1])}`).join(" ") }),
      ...points.map((point, at) => make("svg:circle", { class: "dot", cx: x(at), cy: y(point[1]), r: 5 }, make("svg:title", {}, told(point)))));
    let free = 0; // where the next word of the axis has room
    points.forEach((point, at) => {
      if (x(at) < free) return;
      free = x(at) + 80;
      svg.append(make("svg:text", { class: "dim", x: x(at), y: height - 14, "text-anchor": "middle" }, point[0]));
    });
    const [first, last] = [points[0], points.at(-1)];
    return section(`From ${percent(first[1])} of the median wage in ${first[0]} to ${percent(last[1])} in ${last[0]}`, svg,
      note(`The median offer of each ${span} with three offers or more, as a share of the median wage of the same work and place.`),
      make("details", {}, make("summary", {}, "The figures"), make("ul", {}, ...points.map((point) => make("li", {}, told(point))))));
  };

  const skills = (found, currency) => {
    const asked = grouped(found, (row) => [...new Set([...row.required, ...row.preferred])]).slice(0, 20);
    if (!asked.length) return null;
    const lines = asked.map(([name, group]) => {
      const paid = group.filter((row) => row.mid !== null && row.currency === currency).map((row) => row.mid);
      return [name, count(group.filter((row) => row.required.includes(name)).length),
        count(group.filter((row) => row.preferred.includes(name)).length), paid.length >= ENOUGH ? money(median(paid), currency) : "–"];
    });
    return section(`${asked[0][0]} is the skill asked for most: by ${percent(asked[0][1].length / found.length)} of the listings`,
      table(["Skill", "Required", "Preferred", "Median offer"], lines), note("A median of fewer than three offers is not shown."));
  };

  const shares = (found, key, heading) => {
    const groups = grouped(found, (row) => row[key]);
    if (!groups.length) return null;
    const stated = groups.reduce((sum, [, group]) => sum + group.length, 0);
    const lines = groups.slice(0, 10).map(([name, group]) => [name, count(group.length), percent(group.length / stated)]);
    return section(heading(groups, stated), table(["", "Listings", "Share of those that say"], lines));
  };

  const checks = (found) => {
    const groups = grouped(found, (row) => row.findings);
    if (!groups.length) return null;
    return section(`${percent(found.filter((row) => row.findings.length).length / found.length)} of the listings have something to fix`,
      table(["Rule", "Listings"], groups.slice(0, 20).map(([name, group]) => [name, count(group.length)])));
  };

  // --- the table: only the rows in sight are in the document ------------------------------------------------------
  const HEADS = [["title", "Title"], ["employer", "Employer"], ["place", "Place"], ["pay", "Pay as stated"], ["mid", "A year"], ["position", "Percentile"], ["date", "Posted"]];
  const TALL = 40; // pixels of a row, as in the style
  const box = make("div", { id: "rows", tabindex: 0, role: "region", "aria-label": "All listings" });
  const body = make("tbody");
  const heads = HEADS.map(([name, words]) => {
    const turn = () => {
      view.down = view.sort === name && view.down === "" ? "1" : "";
      view.sort = name;
      draw();
    };
    return make("th", { scope: "col", class: name === "mid" || name === "position" ? "n" : null }, make("button", { type: "button", onclick: turn }, words));
  });
  const grid = make("table", {}, make("thead", {}, make("tr", {}, ...heads)), body);
  box.append(grid);
  let listed = [];
  const sorted = (found) => {
    if (!HEADS.some(([name]) => name === view.sort)) return found;
    const sign = view.down ? -1 : 1, missing = (value) => value === null || value === "";
    return [...found].sort((a, b) => {
      const [one, other] = [a[view.sort], b[view.sort]];
      if (missing(one) || missing(other)) return missing(one) - missing(other);
      return sign * (typeof one === "number" ? one - other : one.localeCompare(other, "en"));
    });
  };
  const cell = (words, name) => make("td", { class: name || null, title: words || null }, words || "–");
  const line = (row, at) =>
    make("tr", { "aria-rowindex": at + 2 },
      make("td", {}, make("button", { class: "open", type: "button", onclick: () => openListing(row) }, row.title || "title not stated")),
      cell(row.employer), cell(row.place), cell(row.pay),
      cell(row.mid === null ? "" : money(row.mid, row.currency), "n"),
      cell(row.position === null ? "" : row.position > 90 ? "above 90th" : row.position < 10 ? "below 10th" : String(Math.round(row.position)), "n"),
      cell(row.date));
  const gap = (number) => make("tr", { class: "gap", "aria-hidden": "true" }, make("td", { colspan: HEADS.length, height: number * TALL }));
  const printing = () => matchMedia("print").matches;
  const drawRows = () => {
    const first = printing() ? 0 : Math.max(0, Math.floor(box.scrollTop / TALL) - 5);
    const last = printing() ? Math.min(listed.length, 1000) : Math.min(listed.length, first + Math.ceil(box.clientHeight / TALL) + 12);
    body.replaceChildren(gap(first), ...listed.slice(first, last).map((row, at) => line(row, first + at)), gap(listed.length - last));
  };
  const drawTable = (found) => {
    listed = sorted(found);
    grid.setAttribute("aria-rowcount", listed.length + 1);
    heads.forEach((head, at) => {
      if (HEADS[at][0] === view.sort) head.setAttribute("aria-sort", view.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    box.scrollTop = 0;
    drawRows();
  };
  box.addEventListener("scroll", () => requestAnimationFrame(drawRows));
  addEventListener("beforeprint", drawRows);
  addEventListener("afterprint", drawRows);

  const download = () => {
    const quoted = (value) => {
      const words = Array.isArray(value) ? value.map((each) => [].concat(each).join(": ")).join("; ") : String(value ?? "");
      return '"' + (typeof value !== "number" && /^[=+\-@\t\r]/.test(words) ? "'" : "") + words.replaceAll('"', '""') + '"';
    };
    const lines = [columns.join(","), ...listed.map((row) => columns.map((name) => quoted(row[name])).join(","))];
    const address = URL.createObjectURL(new Blob([lines.join("\n") + "\n"], { type: "text/csv" }));
    const link = make("a", { href: address, download: "listings.csv" });
    link.click();
    URL.revokeObjectURL(address);
  };

  const dialog = document.getElementById("listing");
  const openListing = (row) => {
    const pairs = (items) => make("dl", {}, ...items.flatMap(([name, words, more]) =>
      [make("dt", {}, name), make("dd", {}, words, more ? make("small", {}, ` ${more}`) : null)]));
    const lists = [["required", row.required.join(", ")], ["preferred", row.preferred.join(", ")], ["to check", row.findings.join("; ")]];
    dialog.replaceChildren(
      make("h2", { id: "listing-title" }, row.title || "title not stated"),
      pairs([["employer", row.employer], ["place", row.place], ["pay", row.pay], ["occupation", row.occupation]].filter((each) => each[1])),
      make("h3", {}, "Where the pay stands"), pairs(row.basis),
      make("h3", {}, "The words that say so"), pairs(row.evidence),
      pairs([...lists.filter((each) => each[1]), ["from", row.source]]),
      ...(row.text ? [make("h3", {}, "The listing as written"), row.text.content.cloneNode(true)] : []),
      make("form", { method: "dialog" }, make("button", {}, "Close")));
    dialog.showModal();
  };
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

  // --- all of it --------------------------------------------------------------------------------------------------
  const answers = make("div"), tools = make("p", { class: "tools" }, make("button", { type: "button", onclick: download }, "Download these rows"));
  const listing = section("The listings", tools, box);
  const draw = () => {
    const found = matching(), currency = view.currency;
    const paid = found.filter((row) => row.mid !== null && row.p50 !== null && row.currency === currency);
    shown.value = `${count(found.length)} of ${count(rows.length)} listings`;
    const remote = (groups, stated) => `${percent((groups.find(([name]) => name === "remote")?.[1].length || 0) / stated)} of the listings that state the workplace are remote`;
    answers.replaceChildren(...[
      verdict(paid, currency),
      byGroup(paid, currency, "occupation", "occupations"),
      byGroup(paid, currency, "area", "areas"),
      overTime(paid),
      found.length ? skills(found, currency) : null,
      make("div", { class: "two" }, ...[
        shares(found, "mode", remote),
        shares(found, "level", (groups) => `The most common level is ${groups[0][0]}`),
      ].filter(Boolean)),
      checks(found),
    ].filter(Boolean));
    drawTable(found);
    writeAddress();
  };
  readAddress();
  drawFilters();
  fill();
  main.append(answers, listing);
  draw();
  narrow.addEventListener("change", draw);
  addEventListener("hashchange", () => { readAddress(); fill(); draw(); });
})();
