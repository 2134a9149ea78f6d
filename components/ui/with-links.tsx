import type { ReactNode } from "react";

const ADDRESS = /(https?:\/\/\S+)/i;
/** What ends a sentence or closes a bracket after an address is not part of it. */
const AFTER = /[.,;:!?)\]»”"']+$/;

/** A text that somebody wrote, in which the web addresses are links; no other scheme becomes one. */
export function WithLinks({ text }: { text: string }): ReactNode {
  return text.split(ADDRESS).map((part, n) => {
    if (n % 2 === 0) return part;
    const after = AFTER.exec(part)?.[0] ?? "";
    const address = part.slice(0, part.length - after.length);
    if (!URL.canParse(address)) return part;
    return [
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move.
      <a key={n} className="alone" href={address} rel="noopener noreferrer nofollow ugc">
        {address}
      </a>,
      after,
    ];
  });
}
