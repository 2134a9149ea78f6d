"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** Followed from a page of ours; a page that is opened, reloaded or come back to begins at its top, with the skip link first. */
function cameFromHere(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "navigate" && URL.parse(document.referrer)?.origin === location.origin && location.hash === "";
}

/** Puts the focus into a part of the page that is still there: on what it says was done, or on its heading. Whether there is any. */
export function focusInPart(part: Element | null | undefined): boolean {
  if (!part?.isConnected) return false;
  const place = part.querySelector<HTMLElement>('[role="status"]') ?? part.querySelector<HTMLElement>("h1, h2, h3");
  place?.setAttribute("tabindex", "-1");
  place?.focus();
  return place !== null;
}

/** Puts the focus on the page's heading. A new page is at its top already; on one that stays, `isSeen` brings the heading into sight. */
export function focusOnHeading({ isSeen = false } = {}) {
  const heading = document.querySelector<HTMLElement>("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: !isSeen });
}

/** After each way from one page of the portal to another the focus is on the new page's heading, unless something there needs it more. */
export function FocusHeading() {
  const path = usePathname();
  const loaded = useRef(false);
  useEffect(() => {
    const isFirst = !loaded.current;
    loaded.current = true;
    if (isFirst && (!cameFromHere() || document.activeElement !== document.body)) return;
    // What went wrong, or what was just done, is told first.
    if (document.activeElement?.closest('[role="alert"], [role="status"]')) return;
    focusOnHeading();
    void path;
  }, [path]);
  return null;
}
