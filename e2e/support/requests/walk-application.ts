import { attachMadeUp } from "#demo/made-up/document";
import { applicationFields, isTyped } from "#domain/membership/application/application-fields";
import type { Kind } from "#domain/organisations/state";
import { answerTo } from "#test/fixtures/answers";
import { asApplicant } from "#test/fixtures/applications";
import { inPortal } from "../portals/in-portal.ts";
import type { Portal } from "../portals/portal.ts";
import type { Fields } from "./actions.ts";
import { formsOf, postForm } from "./plain-form.ts";

type Draft = { id: string; reference: string; access: string };

/** Of the check page's forms, the one that sends: those above it are about consents. */
const LAST = -1;

/**
 * Takes a draft from its task list to "sent" as a browser without scripts asks and posts: kind, every page of questions, check page. Documents,
 * whose pages have tests of their own, are handed in by the verb. Gives the address that the last form led to.
 */
export async function walkApplication(portal: Portal, draft: Draft, { kind, country }: { kind: Kind; country: string }) {
  const { id, reference } = draft;
  const cookie = `auzolan-application=${draft.access}`;
  const list = `/en/apply/tasks/${reference}`;
  const answer = answerTo(country);

  async function send(path: string, fields: Fields, which = 0) {
    const html = await (await fetch(portal.url + path, { headers: { cookie } })).text();
    const form = formsOf(html.slice(html.indexOf("<main"), html.indexOf("</main>")))
      .filter(({ method }) => method === "post")
      .at(which);
    if (!form) throw new Error(`${path} has no form`);
    const sent = await postForm({ origin: portal.url, path, form, fields, cookie });
    const to = sent.headers.get("location");
    if (sent.status !== 303 || !to) throw new Error(`${path} answered ${sent.status}:\n${(await sent.text()).replace(/<[^>]+>/g, " ")}`);
    return to;
  }
  const fieldsNow = () => inPortal(portal, () => applicationFields(asApplicant(id), id));

  await send(`${list}/kind`, { kind });
  const walked = new Set<string>();
  for (;;) {
    const pages = (await fieldsNow())?.sections.flatMap((section) => section.pages) ?? [];
    const page = pages.find(({ key }) => !walked.has(key));
    if (!page) return send(`${list}/check`, {}, LAST);
    walked.add(page.key);
    const asked = page.fields.filter(({ writable }) => writable);
    for (const field of asked)
      if (!isTyped(field) && !field.optional) await inPortal(portal, () => attachMadeUp(asApplicant(id), reference, field));
    const typed = asked.filter(isTyped).map((field) => [field.key, field.answer ?? answer(field) ?? ""]);
    if (typed.length > 0) await send(`${list}/question/${page.key}`, Object.fromEntries(typed));
  }
}
