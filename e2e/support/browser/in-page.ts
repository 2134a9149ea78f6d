// Functions that run in the page: they may use nothing outside themselves.

/** What makes the page wider than the window, outside regions that are made to scroll and say what they are. */
export function outside(): string[] {
  // A file that is downloaded leaves a page without a document.
  if (!document.documentElement || document.documentElement.scrollWidth <= window.innerWidth) return [];
  const scrolls = (element: Element) => element.closest('[role="region"][aria-label], [role="region"][aria-labelledby]') !== null;
  const wide = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !scrolls(element),
  );
  return wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 140));
}

/** Words of headings that are broken where nobody would divide them, names that people chose aside. */
export function brokenWords(): string[] {
  const broken: string[] = [];
  for (const heading of document.querySelectorAll("h1, h2, h3")) {
    if (!heading.checkVisibility() || heading.matches(".wrap-anywhere, .vh, .given")) continue;
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode } = texts;
      for (const word of (currentNode.textContent ?? "").matchAll(/[\p{L}\p{M}]+/gu)) {
        const range = document.createRange();
        range.setStart(currentNode, word.index);
        range.setEnd(currentNode, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word[0]);
      }
    }
  }
  return broken;
}

/** Words of the labels beside the cells of a table on a phone that are wider than the room of their label. */
export function brokenLabels(): string[] {
  const broken: string[] = [];
  for (const cell of document.querySelectorAll<HTMLElement>("main td[data-l]")) {
    const label = getComputedStyle(cell, "::before");
    if (label.content === "none" || !cell.checkVisibility()) continue;
    const probe = document.createElement("span");
    const { fontFamily, fontSize, fontWeight, fontVariantNumeric } = label;
    Object.assign(probe.style, { fontFamily, fontSize, fontWeight, fontVariantNumeric, position: "absolute", whiteSpace: "nowrap" });
    document.body.append(probe);
    for (const word of cell.dataset.l?.split(/[\s-]+/) ?? []) {
      probe.textContent = word;
      if (probe.getBoundingClientRect().width > Number.parseFloat(label.width) + 0.5) broken.push(word);
    }
    probe.remove();
  }
  return [...new Set(broken)];
}

/** Tables that are wider than what holds them, regions that are made to scroll aside. */
export function wideTables(): string[] {
  return [...document.querySelectorAll("main table")].flatMap((table) => {
    const { right, width } = table.getBoundingClientRect();
    const beyond = right - (table.parentElement?.getBoundingClientRect().right ?? right);
    return width > 0 && beyond > 1 && !table.closest('[role="region"]')
      ? [`${Math.round(beyond)} px: ${table.outerHTML.slice(0, 120)}`]
      : [];
  });
}

/** Controls that lie over one another, bars that stay in place aside. */
export function overlapping(): string[] {
  const stays = (element: Element) => {
    for (let up: Element | null = element; up; up = up.parentElement)
      if (["fixed", "sticky"].includes(getComputedStyle(up).position)) return true;
    return false;
  };
  const controls = [...document.querySelectorAll("input:not([type=hidden]), select, textarea, button, a.btn")]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(
      ({ element, box }) =>
        box.width > 2 && box.height > 2 && element.checkVisibility({ visibilityProperty: true }) && !element.closest(".trap, .skip"),
    );
  return controls
    .flatMap(({ element, box }, n) =>
      controls
        .slice(n + 1)
        .filter(
          (other) =>
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 2 &&
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 2 &&
            !stays(element) &&
            !stays(other.element),
        )
        .map((other) => `${element.outerHTML.slice(0, 80)} and ${other.element.outerHTML.slice(0, 80)}`),
    )
    .slice(0, 5);
}

/** Fields and buttons without room above a line at which something ends, or above and below words: with what is folded away, tables and bars that stay in place aside. */
export function cramped(): string[] {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open], [name])")].filter(
    (fold) => !fold.closest("table, nav, [class*=menu]"),
  );
  for (const fold of folds) fold.open = true;
  const stays = (element: Element) => {
    for (let up: Element | null = element; up; up = up.parentElement)
      if (["fixed", "sticky", "absolute"].includes(getComputedStyle(up).position)) return true;
    return false;
  };
  const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("table, nav, .vh, .trap");
  const room = (one: DOMRect, words: Element) => {
    const [other, { paddingTop, paddingBottom }] = [words.getBoundingClientRect(), getComputedStyle(words)];
    if (Math.min(one.right, other.right) - Math.max(one.left, other.left) <= 4) return 99;
    return Math.max(other.top + Number.parseFloat(paddingTop) - one.bottom, one.top - other.bottom + Number.parseFloat(paddingBottom));
  };
  const found = [
    ...document.querySelectorAll("main :is(input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea, button, .btn)"),
  ]
    .filter((control) => seen(control) && !stays(control) && getComputedStyle(control).borderTopWidth !== "0px")
    .flatMap((control) => {
      const box = control.getBoundingClientRect();
      const within = control.closest("form, section, details") ?? document.body;
      const words = [...within.querySelectorAll("p, label, legend, h2, h3, dt, dd")].filter(
        (element) => seen(element) && !stays(element) && !element.contains(control) && element.textContent,
      );
      const close = words.find((element) => {
        const gap = room(box, element);
        return gap > -1 && gap < 1;
      });
      const fold = control.closest("details.fold");
      const end = fold ? fold.getBoundingClientRect().bottom - box.bottom : 99;
      return close || end < 8 ? [`${control.outerHTML.slice(0, 100)} at ${close?.outerHTML.slice(0, 80) ?? "the end of its fold"}`] : [];
    });
  for (const fold of folds) fold.open = false;
  return found.slice(0, 5);
}

/** Links and controls lower or narrower than this, those within a sentence aside. For 44 px only main buttons and row links count. */
export function smallTargets(least: number): string[] {
  const selector = least > 24 ? ".btn, button.btn, .rowlink" : "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const seen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true }) && !element.closest(".trap, .skip");
  };
  const ownWords = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && /\p{L}/u.test(node.textContent ?? ""));
  const inSentence = (element: Element) => {
    if (element.tagName !== "A") return false;
    for (let line = element; getComputedStyle(line).display === "inline" && line.parentElement; line = line.parentElement)
      if (ownWords(line.parentElement)) return true;
    return false;
  };
  const within = (element: Element): DOMRect =>
    (element.matches("input[type=checkbox], input[type=radio]") && element.closest("label")
      ? (element.closest("label") as Element)
      : element
    ).getBoundingClientRect();
  return [...document.querySelectorAll(selector)]
    .filter((element) => seen(element) && !inSentence(element))
    .flatMap((element) => {
      const { width, height } = within(element);
      return height + 0.5 < least || (least <= 24 && width + 0.5 < least)
        ? [`${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 120)}`]
        : [];
    })
    .slice(0, 5);
}

/** What has the focus, when a bar that stays in place lies over it. */
export function coveredOnes(): string[] {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return [];
  const box = focused.getBoundingClientRect();
  const over = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2)[0];
  if (!over || over === focused || focused.contains(over) || over.contains(focused)) return [];
  for (let up: Element | null = over; up; up = up.parentElement)
    if (["fixed", "sticky"].includes(getComputedStyle(up).position) && !up.contains(focused))
      return [`${focused.outerHTML.slice(0, 100)} under ${up.outerHTML.slice(0, 80)}`];
  return [];
}

/** Words of the page that look like a key of a catalogue, which next-intl shows where a text is missing. */
export function rawKeys(): string[] {
  const areas =
    "common|terms|errors|access|membership|questions|review|committee|queue|duplicates|settings|editors|organisations|consortia|moderation|pages|mail|dev";
  return [
    ...(document.body.textContent ?? "").matchAll(new RegExp(`(?<![.\\w])(?:${areas})\\.(?!webp\\b)[a-z][\\w]*(?:\\.[\\w]+)*\\b`, "g")),
  ]
    .map(([key]) => key)
    .slice(0, 5);
}

/** Opens whatever is folded away, so that the page is as long and as wide as it can be. */
export function unfold() {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
}

/** Buttons and links that look like one which nobody can press once they are scrolled to: beyond the edge, or under something else. */
export function outOfReach(): string[] {
  const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".trap, .skip");
  return [...document.querySelectorAll("main button:enabled, main .btn, main input[type=submit]")]
    .filter(seen)
    .flatMap((element) => {
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, right, top, width, height } = element.getBoundingClientRect();
      if (width <= 1) return [];
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      const pressed = over !== null && (element.contains(over) || over.contains(element));
      const within = element.closest('[role="region"]') !== null || (left >= -1 && right <= window.innerWidth + 1);
      return pressed && within ? [] : [`${element.outerHTML.slice(0, 120)} under ${over?.outerHTML.slice(0, 80) ?? "nothing"}`];
    })
    .slice(0, 3);
}
