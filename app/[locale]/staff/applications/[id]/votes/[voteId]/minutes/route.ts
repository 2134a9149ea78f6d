import { isStaff } from "#domain/kernel/actor";
import { minutesOf } from "#domain/review/votes";
import { answering } from "#lib/answering";
import { requestContext } from "#lib/request-context";
import { viewer } from "#lib/viewer";
import { minutesLines } from "../minutes-lines.ts";

type Params = { params: Promise<{ id: string; voteId: string }> };

/** The minutes as a text file. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { id, voteId } = await params;
  const minutes = isStaff(await viewer()) ? await minutesOf(await requestContext(), id, voteId) : undefined;
  if (!minutes) return new Response(null, { status: 404 });
  const { title, facts, votersTitle, voters, rule } = await minutesLines(minutes);
  const text = [
    title,
    "",
    ...facts.map(({ term, value }) => `${term}: ${value}`),
    "",
    votersTitle,
    ...voters.map((line) => `- ${line}`),
    "",
    rule,
    "",
  ];
  return new Response(text.join("\n"), {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="${minutes.reference}.txt"`,
      "cache-control": "no-store",
    },
  });
});
