"use strict";
// Lights the words of a fact, and the facts of words. The page is complete without it: text and facts stand in the HTML.
(() => {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const reports = [...document.querySelectorAll(".report")];
  const tabs = [...document.querySelectorAll(".list button")];

  const clear = (report) => {
    for (const one of report.querySelectorAll(".lit")) {
      one.classList.remove("lit");
      if (one.matches(".fact")) one.setAttribute("aria-pressed", "false");
    }
  };
  const show = (element) => element && element.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  const has = (mark, ids) => mark.dataset.facts.split(" ").some((id) => ids.includes(id));

  const light = (report, ids) => {
    clear(report);
    const marks = [...report.querySelectorAll("mark")].filter((mark) => has(mark, ids));
    const facts = [...report.querySelectorAll(".fact")].filter((fact) => ids.includes(fact.dataset.id));
    for (const mark of marks) mark.classList.add("lit");
    for (const fact of facts) { fact.classList.add("lit"); fact.setAttribute("aria-pressed", "true"); }
    return { marks, facts };
  };

  const choose = (number) => {
    reports.forEach((report, at) => { report.hidden = at !== number; });
    tabs.forEach((tab, at) => tab.setAttribute("aria-current", String(at === number)));
    scrollTo(0, 0);
  };
  tabs.forEach((tab, at) => tab.addEventListener("click", () => choose(at)));

  const ofMark = (report, mark) => {
    const wanted = mark.dataset.facts.split(" ");
    const visible = wanted.filter((id) => {
      const fact = report.querySelector(`.fact[data-id="${CSS.escape(id)}"]`);
      return fact && fact.offsetParent !== null;
    });
    show(light(report, visible).facts[0]);
  };

  const step = (items, current, by) => {
    const seen = items.filter((item) => item.offsetParent !== null);
    const at = seen.indexOf(current);
    const next = seen[at < 0 ? 0 : Math.min(seen.length - 1, Math.max(0, at + by))];
    if (next) next.focus();
  };

  for (const report of reports) {
    report.addEventListener("click", (event) => {
      const fact = event.target.closest(".fact");
      const mark = event.target.closest("mark");
      const filter = event.target.closest(".filters button");
      if (fact) {
        if (fact.classList.contains("lit")) clear(report);
        else show(light(report, [fact.dataset.id]).marks[0]);
      } else if (mark) {
        ofMark(report, mark);
      } else if (filter) {
        const on = filter.getAttribute("aria-pressed") !== "true";
        filter.setAttribute("aria-pressed", String(on));
        report.classList.toggle("off-" + filter.dataset.filter, !on);
      } else if (event.target.closest(".text")) {
        clear(report);
      }
    });
    report.addEventListener("keydown", (event) => {
      const at = document.activeElement;
      const inText = at.closest(".text");
      const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (event.key === "Escape") { clear(report); return; }
      if (by && inText) step([...report.querySelectorAll("mark")], at, by);
      else if (by && at.matches(".fact")) step([...report.querySelectorAll(".fact")], at, by);
      else if (event.key === "Enter" && at.matches("mark")) ofMark(report, at);
      else return;
      event.preventDefault();
    });
  }
})();
