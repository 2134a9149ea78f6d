import { getLocale } from "next-intl/server";
import { isJudge } from "#domain/kernel/actor";
import { writeApart } from "#lib/documents/write-apart";
import { answering } from "#lib/requests/answering";
import { viewer } from "#lib/sessions/viewer";
import { loadMinutes } from "../load.ts";
import { minutesLines } from "../minutes-lines.ts";

type Params = { params: Promise<{ id: string; voteId: string }> };

/** The minutes as a tagged PDF. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const [{ id, voteId }, locale] = await Promise.all([params, getLocale()]);
  const minutes = isJudge(await viewer()) ? await loadMinutes(id, voteId) : undefined;
  if (!minutes) return new Response(null, { status: 404 });
  const { title, about, facts, votersTitle, voters, nobody, rule } = await minutesLines(minutes);
  const named = voters.map(({ name, choice }) => ({ name: choice ? name : "", answer: choice ?? name }));
  const file = await writeApart("pdf", {
    title,
    locale,
    lead: [rule],
    sections: [
      { title: about, rows: facts.slice(1).map(({ term, value }) => ({ name: term, answer: value })) },
      { title: votersTitle, rows: named.length > 0 ? named : [{ name: "", answer: nobody }] },
    ],
  });
  return new Response(file, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${minutes.reference}.pdf"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
