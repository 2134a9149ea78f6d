import { createTranslator } from "next-intl";
import { catalogues } from "../messages/catalogues.ts";
import { countryName } from "./format/countries.ts";
import { escapeHtml } from "./html.ts";
import { barePage } from "./refusal-page.ts";
import type { Typed } from "./stale-form.ts";

type Locale = keyof typeof catalogues;
type Words = { (key: string): string; has(key: string): boolean };
type StalePage = { typed: readonly Typed[]; path: string; locale: Locale; nonce: string };

/** The first of these keys that the catalogues have. */
function firstOf(t: Words, keys: string[]) {
  const key = keys.find((one) => t.has(one));
  return key && t(key);
}

function row(t: Words, locale: Locale, { name, values }: Typed) {
  const label = firstOf(t, [
    `questions.${name}.name`,
    `questions.${name}.label`,
    `membership.fields.${name}`,
    `organisations.fields.${name}`,
  ]);
  const said = (value: string) =>
    (name === "country" ? countryName(value, locale) : undefined) ??
    firstOf(t, /^\w+$/.test(value) ? [`questions.${name}.options.${value}`, `terms.${name}.${value}`, `terms.sector.${value}`] : []) ??
    value;
  const texts = values.filter((value) => value !== "on").map((value) => escapeHtml(said(value)));
  return texts.length > 0 ? `${label ? `<dt>${escapeHtml(label)}</dt>` : ""}<dd>${texts.join("\n")}</dd>` : "";
}

/** The answer to a form from before an update: what was typed, to be put into the page as it is now. Without scripts nothing else keeps it. */
export function stalePage({ typed, path, locale, nonce }: StalePage): string {
  const t = createTranslator({ locale, messages: catalogues[locale] }) as unknown as Words;
  const rows = typed.map((one) => row(t, locale, one)).join("");
  const text = t(rows ? "errors.stale.text" : "errors.stale.nothing");
  const main = `<p>${escapeHtml(text)}</p>${rows ? `<dl>${rows}</dl>` : ""}<p><a class="b" href="${escapeHtml(path)}">${escapeHtml(t("errors.stale.open"))}</a></p>`;
  return barePage({ title: t("errors.stale.title"), main, locale, nonce });
}
