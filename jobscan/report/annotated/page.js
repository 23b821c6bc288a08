"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const note = document.getElementById("note");
  const named = (element) => (element.dataset.f || "").split(" ");
  const places = new Map();
  for (const element of all("[data-f]"))
    for (const name of named(element)) places.set(name, [...(places.get(name) || []), element]);

  // A fact and its words light up together, by mouse and by keyboard; the line at the foot tells about them.
  let lit = [];
  const light = (target) => {
    lit.forEach((element) => element.classList.remove("lit"));
    lit = target ? named(target).flatMap((name) => places.get(name) || []) : [];
    lit.forEach((element) => element.classList.add("lit"));
    note.textContent = target ? target.title.split("\n").join("; ") : "";
  };
  for (const [enter, leave] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(enter, (event) => light(event.target.closest("[data-f]")));
    document.addEventListener(leave, () => light(null));
  }

  // From the summary to the words the page's own links lead; from the words back to the summary, this does.
  const back = (event) => {
    const mark = event.target.closest("#text [data-f]");
    const links = mark && named(mark).flatMap((name) => places.get(name)).filter((element) => element.closest("aside"));
    if (!links || !links.length) return;
    const folded = links[0].closest("details");
    if (folded) folded.open = true;
    links[0].focus({ preventScroll: true });
    links[0].scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("click", (event) => getSelection().isCollapsed && back(event));
  document.addEventListener("keydown", (event) => event.key === "Enter" && event.target.closest("mark") && back(event));

  // What the legend has switched off is plain text. The choice stays in the address with the fact that it shows.
  const switches = all("#legend input");
  for (const each of switches)
    each.addEventListener("change", () => document.body.classList.toggle("no-" + each.value, !each.checked));
})();
