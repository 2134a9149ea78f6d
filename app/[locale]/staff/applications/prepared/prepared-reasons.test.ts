import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { KINDS } from "#domain/organisations/state";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { staff } from "#test/builders";
import { claimedApplication } from "#test/fixtures/applications";
import { CHANGE_REASONS, changeFor } from "./prepared-reasons.ts";

test.each(KINDS.flatMap((kind) => CHANGE_REASONS.map((reason) => [kind, reason] as const)))(
  "an application of kind %s is asked for changes for the prepared reason %s",
  async (kind, reason) => {
    const reviewer = await staff();
    const { id } = await claimedApplication(reviewer, {}, context(), { kind });
    const points = changeFor(reason, "Please look at this again.");
    expect(points).toHaveLength(1);
    expect(await askForChanges(reviewer, { applicationId: id, points })).toMatchObject({ ok: true });
  },
);
