import { createTranslator } from "next-intl";
import { escapeHtml } from "#lib/html";
import { paths } from "#lib/paths";
import { catalogues } from "../../messages/catalogues.ts";

export const REFUSAL_STATUSES = [400, 403, 404, 405, 410, 411, 413, 429, 500, 503, 507] as const;
export type RefusalStatus = (typeof REFUSAL_STATUSES)[number];
export type RefusalPage = { status: RefusalStatus; locale: keyof typeof catalogues; nonce: string; minutes?: number; id?: string };

// The stylesheet of the pages has a name that only their build knows; these few rules carry the same look.
const STYLE = `:root{color-scheme:light dark;--ink:light-dark(#17211d,#eef2ef);--paper:light-dark(#faf9f4,#111715);--card:light-dark(#fff,#1a211e);--line:light-dark(#d5d5cc,#3a443f);--primary:light-dark(#14503c,#8fd3b6);--on:light-dark(#fff,#0c1a14)}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:18px/28px "Atkinson Hyperlegible Next Variable",system-ui,sans-serif}
header{padding:18px 24px;background:var(--card);border-bottom:1px solid var(--line);font-weight:700}header a{color:inherit;text-decoration:none}
footer{display:flex;flex-wrap:wrap;gap:12px 24px;padding:24px;border-top:1px solid var(--line)}footer a{color:inherit}
main a:not(.b){color:var(--primary)}main{max-width:640px;margin:48px auto;padding:0 24px}h1{font-size:34px;line-height:40px;margin:0 0 12px}p{margin:0 0 20px}
.b{display:inline-block;padding:12px 18px;border:0;border-radius:6px;background:var(--primary);color:var(--on);font:inherit;font-weight:700;text-decoration:none;cursor:pointer}
dl{margin:0 0 24px;border-top:1px solid var(--line)}dt{padding-top:12px;font-weight:700}dd{margin:0;padding:4px 0 12px;border-bottom:1px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere}`;

/** A whole page without scripts, in the look of the others. `main` is HTML. */
export function barePage({ title, main, locale, nonce }: { title: string; main: string; locale: keyof typeof catalogues; nonce: string }) {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "common" });
  const cluster = escapeHtml(t("cluster"));
  const to = paths(locale);
  const links = (
    [
      [to.help(), "nav.contact"],
      [to.accessibility(), "nav.accessibility"],
      [to.privacy(), "nav.privacy"],
    ] as const
  ).map(([href, key]) => `<a href="${href}">${escapeHtml(t(key))}</a>`);
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)} · ${cluster}</title><style nonce="${nonce}">${STYLE}</style></head><body><header><a href="${to.home()}">${cluster}</a></header><main><h1>${escapeHtml(title)}</h1>${main}</main><footer>${links.join("")}</footer></body></html>`;
}

/** Who can help with what was refused, and the number that the log has. */
const helpIn = (text: string, href: string, id: string) =>
  escapeHtml(text)
    .replace("&lt;a&gt;", `<a href="${href}">`)
    .replace("&lt;/a&gt;", "</a>")
    .replace("&lt;code&gt;{id}&lt;/code&gt;", `<code>${escapeHtml(id)}</code>`);

/** A page for what is refused before any page is asked: in the reader's language, without scripts, with the way on. */
export function refusalPage({ status, locale, nonce, minutes = 1, id = "" }: RefusalPage): string {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "access" });
  const who = helpIn(t.raw(status < 500 ? "blocked.who" : "blocked.again"), paths(locale).help(), id);
  const main = `<p>${escapeHtml(t(`blocked.${status}.text`, { minutes }))}</p><p>${who}</p><p><a class="b" href="${paths(locale).home()}">${escapeHtml(t("blocked.home"))}</a></p>`;
  return barePage({ title: t(`blocked.${status}.title`), main, locale, nonce });
}
