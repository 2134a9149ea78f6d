import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export type Chip = { text: string; href: string; label: string };

/** The filters in force; each chip is a link to the list without it, and `label` says so in words that contain `text`. */
export const Chips = ({ chips, clear }: { chips: Chip[]; clear?: ReactNode }) => (
  <div className="chips">
    {chips.map((chip) => (
      <a key={chip.href} className="chip" href={chip.href} aria-label={chip.label}>
        {chip.text}
        <Icon name="x" size={14} />
      </a>
    ))}
    {clear}
  </div>
);
