"use client";
import type { MouseEvent, ReactNode } from "react";

type Props = { href: string; forget: () => Promise<unknown>; children: ReactNode };

/** Leads to the saved version, once the browser has forgotten what was typed. */
export function DiscardLink({ href, forget, children }: Props) {
  const discard = async (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    // A browser that refuses to keep a draft has none to forget.
    await forget().catch(() => undefined);
    location.assign(href);
  };
  return (
    <a href={href} onClick={discard}>
      {children}
    </a>
  );
}
