const COPIED = [
  "boxSizing",
  "width",
  "font",
  "letterSpacing",
  "lineHeight",
  "paddingTop",
  "paddingRight",
  "paddingBottom",
  "paddingLeft",
  "borderTopWidth",
  "borderRightWidth",
  "borderBottomWidth",
  "borderLeftWidth",
] as const;

/** Where a place in the text of a field is drawn, in pixels from the field's corner to below its line. No browser says it, so the text is drawn once more, out of sight. */
export function caretPlace(field: HTMLInputElement | HTMLTextAreaElement, at: number): { x: number; y: number } {
  const style = getComputedStyle(field);
  const copy = document.createElement("div");
  for (const name of COPIED) copy.style[name] = style[name];
  const whiteSpace = field instanceof HTMLTextAreaElement ? "pre-wrap" : "pre";
  Object.assign(copy.style, {
    position: "absolute",
    top: "0",
    visibility: "hidden",
    borderStyle: "solid",
    overflowWrap: "break-word",
    whiteSpace,
  });
  copy.textContent = field.value.slice(0, at);
  const mark = document.createElement("span");
  mark.textContent = "\u200b";
  copy.append(mark);
  document.body.append(copy);
  const place = { x: mark.offsetLeft - field.scrollLeft, y: mark.offsetTop + mark.offsetHeight - field.scrollTop };
  copy.remove();
  return place;
}
