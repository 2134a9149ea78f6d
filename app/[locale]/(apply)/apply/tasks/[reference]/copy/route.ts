import { getLocale, getTranslations } from "next-intl/server";
import { OwnApplication } from "#domain/membership/input";
import { writeApart } from "#lib/documents/write-apart";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { seeOther } from "#lib/requests/see-other";
import { answersInWords } from "../answers-in-words.ts";
import { loadFields } from "../load.ts";

type Params = { params: Promise<{ reference: string }> };

/** What was sent, as a file to keep; whoever may not see it is led to the page that says how. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const [locale, asked] = await Promise.all([getLocale(), params]);
  // The language is among the parameters too.
  const parsed = OwnApplication.safeParse({ reference: asked.reference });
  const fields = parsed.success ? await loadFields(parsed.data.reference) : undefined;
  if (!fields?.submittedAt) return seeOther(paths(locale).applyDone(asked.reference));
  const t = await getTranslations("membership");
  const file = await writeApart("pdf", {
    title: `${t("section")} ${fields.reference}`,
    locale,
    lead: [fields.organisation, t("donePage.received", { date: formatDateTime(fields.submittedAt, locale) })],
    sections: await answersInWords(fields),
  });
  const headers = {
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="${fields.reference}.pdf"`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
  return new Response(file, { headers });
});
