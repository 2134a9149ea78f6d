import type { Context } from "#domain/kernel/context";
import { type ApplicationField, applicationFields, isTyped } from "#domain/membership/application/application-fields";
import { chooseKind } from "#domain/membership/application/choose-kind";
import { pageVersion } from "#domain/membership/application/page-version";
import { savePage } from "#domain/membership/application/save-page";
import type { Answer } from "#domain/membership/state";
import type { KindKey } from "#domain/organisations/state";
import { attachMadeUp } from "./made-up/document.ts";
import { must } from "./world.ts";

type Filled = { reference: string; kind: KindKey; answer: (field: ApplicationField) => Answer | undefined; sections?: readonly string[] };

/** An applicant goes through the task list, page by page, with the verbs of the pages; or through some of its sections. */
export async function fillApplication(ctx: Context, { reference, kind, answer, sections }: Filled) {
  if (ctx.actor.kind !== "applicant") throw new Error("Only its applicant fills in an application.");
  const { applicationId } = ctx.actor;
  must(await chooseKind(ctx, { reference, kind }));
  const saved = new Set<string>();
  for (;;) {
    const fields = await applicationFields(ctx, applicationId);
    const wanted = fields?.sections.filter(({ key }) => !sections || sections.includes(key)) ?? [];
    const page = wanted.flatMap(({ pages }) => pages).find(({ key }) => !saved.has(key));
    if (!page) return;
    saved.add(page.key);
    for (const field of page.fields)
      if (field.type === "document" && field.writable && !field.optional) await attachMadeUp(ctx, reference, field);
    const typed = page.fields.filter(isTyped);
    const open = typed.filter((field) => field.writable);
    if (open.length === 0) continue;
    const values = Object.fromEntries(open.map((field) => [field.key, field.answer ?? answer(field) ?? ""]));
    must(await savePage(ctx, { reference, page: page.key, version: pageVersion(typed), values }));
  }
}
