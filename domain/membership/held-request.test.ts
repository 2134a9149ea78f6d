import { expect, test } from "vitest";
import { later, SECOND } from "#lib/clock";
import { asApplicant, takenApplication } from "#test/applications";
import { staff } from "#test/builders";
import { context } from "../kernel/context.ts";
import { askForChanges } from "../review/ask-for-changes.ts";
import { applicationFields } from "./application-fields.ts";
import { openRequest } from "./open-request.ts";
import { applicationStatus } from "./status-reads.ts";

test("until its mail leaves, a request for changes is nowhere: not on the status page, not on a question's, and nothing is open", async () => {
  const reviewer = { ...(await staff()), decisionHold: 120 };
  const { id } = await takenApplication(reviewer);
  await askForChanges(reviewer, { applicationId: id, points: [{ question: "short", text: "What does it do?" }] });
  const held = asApplicant(id);
  expect(await applicationStatus(held)).toMatchObject({ status: "submitted", message: undefined });
  expect(await openRequest(held, id)).toBeUndefined();
  const fields = await applicationFields(held, id);
  expect(fields?.status).toBe("submitted");
  expect(fields?.sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields.filter(({ writable }) => writable)))).toEqual([]);
  expect((await openRequest(reviewer, id))?.points).toHaveLength(1);
  const told = asApplicant(id, { clock: () => later(new Date(), 121 * SECOND) });
  expect((await openRequest(told, id))?.points).toHaveLength(1);
  expect((await applicationFields(told, id))?.status).toBe("changesAsked");
  expect((await openRequest(context(), id))?.points).toHaveLength(1);
});
