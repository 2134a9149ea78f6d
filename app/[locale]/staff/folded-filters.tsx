import { getTranslations } from "next-intl/server";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Choice } from "./applications/choice.tsx";

type Props = {
  path: string;
  /** What the list is narrowed by besides, and keeps. */
  kept: Record<string, string | undefined>;
  search: { label: string; placeholder: string; value: string | undefined };
  choices: ComponentProps<typeof Choice>[];
  /** On the button below the choices. */
  apply: string;
  /** On the button beside the search, which on phones searches alone. */
  button: ReactNode;
  /** Where the list is as if nothing had been chosen; undefined where nothing was. */
  clear: { href: string; text: string } | undefined;
};

/** A GET form over a list of staff: what it narrows is in the address. On phones all but the search is folded away. */
export async function FoldedFilters({ path, kept, search, choices, apply, button, clear }: Props) {
  const t = await getTranslations("queue.filters");
  return (
    <search>
      <form className="filters" action={path}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="find">
          <span className="vh">{search.label}</span>
          <input id="q" type="search" name="q" defaultValue={search.value} placeholder={search.placeholder} aria-keyshortcuts="/" />
        </label>
        <button type="button" className="btn quiet s-only" popoverTarget="more-filters">
          <Icon name="funnel" />
          {t("open")}
        </button>
        <div id="more-filters" popover="auto" className="more-filters">
          {choices.map((choice) => (
            <Choice key={choice.name} {...choice} />
          ))}
          <button type="submit" className="btn s-only">
            {apply}
          </button>
        </div>
        <Button>{button}</Button>
        {clear ? (
          <a className="tap" href={clear.href}>
            {clear.text}
          </a>
        ) : null}
      </form>
    </search>
  );
}
