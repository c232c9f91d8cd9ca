"use strict";
(function () {
  var root = document.documentElement, tip = document.getElementById("tip");
  root.classList.add("js");
  function all(what, where) { return Array.prototype.slice.call((where || document).querySelectorAll(what)); }
  function one(what, where) { return (where || document).querySelector(what); }

  /* What a mark says: the lines of the record that were read there. */
  function told(mark) {
    if (mark.matches(".flag")) return [document.createTextNode(one(".flags a[href='" + mark.getAttribute("href") + "']", mark.closest(".release")).textContent)];
    var own = mark.closest("[data-text]").dataset.text, out = [];
    (mark.dataset.r || mark.hash.split("-r").pop()).split(" ").forEach(function (number) {
      var row = document.getElementById(own + "-r" + number);
      if (!row) return;
      var kind = document.createElement("b"), rule = document.createElement("i"), said = one(".rule", row);
      kind.textContent = row.cells[0].textContent + " ";
      rule.textContent = said ? " (" + said.textContent + ")" : "";
      var value = (one("td > a", row) || row.cells[1].firstChild).textContent;
      if (out.length) out.push(document.createElement("br"));
      out.push(kind, document.createTextNode(value), rule);
    });
    return out;
  }
  function showTip(mark) {
    tip.textContent = "";
    told(mark).forEach(function (part) { tip.appendChild(part); });
    tip.hidden = false;
    var box = mark.getClientRects()[0] || mark.getBoundingClientRect(), wide = root.clientWidth;
    tip.style.left = Math.max(8, Math.min(box.left, wide - tip.offsetWidth - 8)) + scrollX + "px";
    var above = box.top - tip.offsetHeight - 8;
    tip.style.top = (above > 4 ? above : box.bottom + 8) + scrollY + "px";
    mark.setAttribute("aria-describedby", "tip");
  }
  function hideTip(mark) {
    tip.hidden = true;
    if (mark) mark.removeAttribute("aria-describedby");
  }
  ["mouseover", "focusin"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var mark = event.target.closest && event.target.closest(".m, .flag");
      if (mark) showTip(mark);
    });
  });
  ["mouseout", "focusout"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var mark = event.target.closest && event.target.closest(".m, .flag");
      if (mark) hideTip(mark);
    });
  });

  /* One stop of the tab key for each text; arrows go from mark to mark. */
  all("[data-text]").forEach(function (text) {
    all(".m, .flag", text).forEach(function (mark, nth) { if (nth) mark.tabIndex = -1; });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hideTip(document.activeElement);
    var text = event.target.closest && event.target.closest("[data-text]");
    var step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!text || !step || event.altKey || event.ctrlKey || event.metaKey) return;
    var marks = all(".m, .flag", text), next = marks[marks.indexOf(event.target) + step];
    if (!next) return;
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    event.preventDefault();
  });

  /* Copying, also where a page from a file may not use the clipboard. */
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    if (!button) return;
    var source = document.getElementById(button.dataset.copy), words = source.textContent;
    function done() {
      button.textContent = "Copied";
      setTimeout(function () { button.textContent = "Copy"; }, 2000);
    }
    function select() {
      var range = document.createRange();
      range.selectNodeContents(source);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      if (document.execCommand("copy")) done();
    }
    if (navigator.clipboard) navigator.clipboard.writeText(words).then(done, select);
    else select();
  });

  /* States are kept in a file that a desk shares: the page makes its entries. */
  var states = document.getElementById("states");
  document.addEventListener("change", function (event) {
    if (!event.target.matches("[data-state-of]")) return;
    var entries = all("[data-state-of]").filter(function (box) { return box.value !== box.dataset.was; }).map(function (box) {
      return '[[state]]\nfingerprint = "' + box.dataset.stateOf + '"\nstate = "' + box.value + '"\n';
    });
    document.getElementById("states-toml").textContent = entries.join("\n");
    states.hidden = !entries.length;
    var finding = event.target.closest(".finding");
    finding.dataset.state = event.target.value;
  });

  /* What an address leads to is opened. */
  function openTarget() {
    var name = decodeURIComponent(location.hash.slice(1));
    if (name.indexOf("show?") === 0) return fromAddress(name.slice(5));
    var target = name && document.getElementById(name);
    if (!target) return;
    for (var at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    var hidden = target.closest("[hidden]");
    if (hidden && form) { form.reset(); narrow(); }
    if (target.tagName === "DETAILS") one("summary", target).focus({ preventScroll: true });
    target.scrollIntoView();
  }

  /* Search and filters. */
  var form = document.getElementById("filters"), counted = document.getElementById("counted");
  var findings = all(".finding"), releases = all("[data-release]"), said = new Map();
  function words(node) {
    if (!said.has(node)) said.set(node, node.textContent.toLowerCase());
    return said.get(node);
  }
  function fits(node, wish, isFinding) {
    if (wish.q && words(node).indexOf(wish.q) < 0) return false;
    if (isFinding && wish.severity.indexOf(node.dataset.severity) < 0) return false;
    return ["code", "event", "sender", "kind", "state"].every(function (name) {
      if (!wish[name] || node.dataset[name] === undefined) return true;
      return node.dataset[name].split("\n").indexOf(wish[name]) >= 0;
    });
  }
  function wished() {
    var data = new FormData(form), wish = { severity: data.getAll("severity"), q: (data.get("q") || "").trim().toLowerCase() };
    ["code", "event", "sender", "kind", "state"].forEach(function (name) { wish[name] = data.get(name) || ""; });
    return wish;
  }
  function narrow() {
    var wish = wished(), number = 0;
    findings.forEach(function (node) {
      node.hidden = !fits(node, wish, true);
      if (!node.hidden) number += Number(node.dataset.number);
    });
    all(".cause, .group").forEach(function (node) { node.hidden = !one(".finding:not([hidden])", node); });
    releases.forEach(function (node) { node.hidden = !fits(node, wish, false); });
    counted.textContent = number === 1 ? "1 finding" : number + " findings";
  }
  function fromAddress(query) {
    if (!form) return;
    form.reset();
    var wish = new URLSearchParams(query);
    wish.forEach(function (value, name) {
      if (name === "severity") return;
      if (form.elements[name]) form.elements[name].value = value;
    });
    if (wish.has("severity")) all("[name=severity]", form).forEach(function (box) { box.checked = wish.getAll("severity").indexOf(box.value) >= 0; });
    narrow();
    form.scrollIntoView();
  }
  function toAddress() {
    var data = new FormData(form), out = new URLSearchParams();
    data.forEach(function (value, name) { if (value && name !== "severity") out.append(name, value); });
    var boxes = data.getAll("severity");
    if (boxes.length < all("[name=severity]", form).length) (boxes.length ? boxes : [""]).forEach(function (value) { out.append("severity", value); });
    history.replaceState(null, "", out.size ? "#show?" + out : location.pathname.split("/").pop() + location.search);
  }
  if (form) {
    form.addEventListener("input", function () { narrow(); toAddress(); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(function () { narrow(); toAddress(); }); });
  }
  /* What is over is folded away on the day that the page is read. */
  var past = document.getElementById("past"), now = new Date();
  var today = now.getFullYear() + "-" + ("0" + (now.getMonth() + 1)).slice(-2) + "-" + ("0" + now.getDate()).slice(-2);
  var over = all("[data-day]").filter(function (row) { return row.dataset.day < today; });
  if (past && over.length && over.length < all("[data-day]").length) {
    var fold = function (hide) {
      over.forEach(function (row) { row.hidden = hide; });
      past.textContent = hide ? "Show what is over (" + over.length + ")" : "Hide what is over";
      past.setAttribute("aria-pressed", String(!hide));
    };
    past.hidden = false;
    past.addEventListener("click", function () { fold(past.getAttribute("aria-pressed") === "true"); });
    fold(true);
  }

  addEventListener("hashchange", openTarget);
  openTarget();
})();
