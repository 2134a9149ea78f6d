import { getTranslations } from "next-intl/server";
import { RULES_VALUES } from "#domain/review/rules/rules-changes";
import { RULES_LISTS } from "#domain/review/rules/rules-input";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { sideBySide } from "#domain/review/rules/rules-side-by-side";
import { entrySays } from "./entry-says.ts";
import { entryWords } from "./entry-words.ts";
import { valueSays } from "./value-says.ts";

/** Each rule that the draft changes, with what it was and what it will be; its name leads to its row. */
export async function WhatChanges({ rules: { before, body, draft } }: { rules: ConfiguredRules }) {
  const [t, ofValue, says, words] = await Promise.all([
    getTranslations("settings.rules"),
    valueSays(),
    entrySays(),
    Promise.all(RULES_LISTS.map(entryWords)),
  ]);
  const entries = RULES_LISTS.flatMap((list, n) =>
    sideBySide(before, body, list)
      .filter(({ what }) => what !== "same")
      .map(({ key, before: old, after }) => ({
        href: `#${list}-${key}`,
        name: words[n]?.(after?.entry ?? old?.entry ?? { key }) ?? key,
        was: old ? says(old.entry, after?.entry) : undefined,
        is: after ? says(after.entry, old?.entry) : t("notThere"),
      })),
  );
  const values = RULES_VALUES.filter((name) => ofValue(before, name) !== ofValue(body, name)).map((name) => ({
    ...{ href: `#value-${name}`, name: t(`fields.${name}`), was: ofValue(before, name), is: ofValue(body, name) },
  }));
  const orders = (draft?.changes ?? []).flatMap((change) => (change.what === "order" ? [change.list] : []));
  return (
    <ul className="what-changes">
      {[...entries, ...values].map(({ href, name, was, is }) => (
        <li key={href}>
          <a className="alone wrap-anywhere" href={href}>
            {name}
          </a>
          <span className="meta num">
            {was === undefined ? null : <del>{was}</del>} {is}
          </span>
        </li>
      ))}
      {orders.map((list) => (
        <li key={list}>
          <a className="alone" href={`#${list}`}>
            {t("changes.order", { list: t(`lists.${list}`) })}
          </a>
        </li>
      ))}
    </ul>
  );
}
