import { escapeHtml } from "#lib/html";
import { barePage } from "#lib/requests/refusal-page";
import type { Texts } from "#lib/requests/texts-by-name";
import { type Locale, textsIn, typedList } from "./typed-list.ts";

type StalePage = { typed: readonly Texts[]; path: string; locale: Locale; nonce: string };

/** The answer to a form from before an update: what was typed, to be put into the page as it is now. Without scripts nothing else keeps it. */
export function stalePage({ typed, path, locale, nonce }: StalePage): string {
  const t = textsIn(locale);
  const list = typedList(typed, locale);
  const text = t(list ? "errors.stale.text" : "errors.stale.nothing");
  const main = `<p>${escapeHtml(text)}</p>${list}<p><a class="b" href="${escapeHtml(path)}">${escapeHtml(t("errors.stale.open"))}</a></p>`;
  return barePage({ title: t("errors.stale.title"), main, locale, nonce });
}
