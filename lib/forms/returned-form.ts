import { escapeHtml } from "#lib/html";
import { paths } from "#lib/paths";
import { barePage } from "#lib/requests/refusal-page";
import { typedIn } from "./typed-in.ts";
import { type Locale, textsIn, typedList } from "./typed-list.ts";

type ReturnedForm = { form: FormData; lacks: "account" | "application"; path: string; locale: Locale; nonce: string };

/** A line break in an attribute is one for the browser only when it is written so. */
const attribute = (text: string) => escapeHtml(text).replace(/\r\n|[\r\n]/g, "&#10;");
const hidden = ([name, value]: [string, FormDataEntryValue]) =>
  typeof value === "string" ? `<input type="hidden" name="${attribute(name)}" value="${attribute(value)}">` : "";

/**
 * The answer to a form that a browser without scripts sent to a page that does not know who sends it: what was typed, in a tab beside it the way to be known
 * again, and the same form to send once more. A file that was chosen is not in it.
 */
export function returnedForm({ form, lacks, path, locale, nonce }: ReturnedForm): string {
  const t = textsIn(locale);
  const words = (key: string) => escapeHtml(t(`errors.returned.${key}`));
  const way = lacks === "account" ? paths(locale).signIn() : path;
  const main = `<p>${words(`${lacks}.text`)}</p>
<p><a class="b" href="${escapeHtml(way)}" target="_blank">${words(`${lacks}.way`)}</a></p>
<form action="${escapeHtml(path)}" method="post" enctype="multipart/form-data">${[...form].map(hidden).join("")}<p><button class="b">${words("send")}</button></p></form>${typedList(typedIn(form), locale)}`;
  return barePage({ title: t(`errors.returned.${lacks}.title`), main, locale, nonce });
}
