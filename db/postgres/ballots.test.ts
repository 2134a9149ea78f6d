import { expect, test } from "vitest";
import { castBallot } from "#domain/review/committee/cast-ballot";
import { openVote } from "#domain/review/committee/open-vote";
import { claimedApplication } from "#test/fixtures/applications";
import { committeeOf, votingBy } from "#test/fixtures/committee";
import { raw } from "#test/raw";
import { connections } from "./connections.ts";

test("of a secret vote neither the rows nor what they leave behind tell who voted what", async () => {
  const committee = await committeeOf(4);
  const [chair] = committee;
  if (!chair) throw new Error("a committee of nobody");
  await votingBy({ quorum: 2, secret: true, days: 7 });
  const { id } = await claimedApplication(chair);
  const opened = await openVote(chair, { applicationId: id });
  if (!opened.ok) throw new Error(opened.refusal);
  const { voteId } = opened.value;
  for (const [n, choice] of (["yes", "no", "abstain"] as const).entries())
    expect(await castBallot(committee[n] ?? chair, { applicationId: id, voteId, choice })).toMatchObject({ ok: true });
  await connections().emptying;
  await raw("create extension if not exists pageinspect");
  expect(await raw("select count(distinct xmin::text)::integer as writers, count(*)::integer as ballots from committee_ballots")).toEqual([
    { writers: 1, ballots: 3 },
  ]);
  // Whatever transaction wrote a version of a ballot, it wrote all that are still there.
  const pages = `select distinct t_xmin::text from generate_series(0, pg_relation_size('committee_ballots') / 8192 - 1) page
    cross join lateral heap_page_items(get_raw_page('committee_ballots', page::integer)) where t_xmin is not null`;
  expect(await raw(pages)).toHaveLength(1);
  const unused = `select trim(both '\\x00'::bytea from substring(page from lower + 1 for upper - lower))::text as bytes
    from generate_series(0, pg_relation_size('committee_ballots') / 8192 - 1) n
    cross join lateral get_raw_page('committee_ballots', n::integer) page cross join lateral page_header(page)`;
  expect(await raw(unused)).toEqual([{ bytes: "\\x" }]);
});
