import type { Page } from "@playwright/test";
import { newId } from "#lib/ids";
import { inFileOf } from "#test/portal-file";
import type { Portal } from "../portals/portal.ts";
import { openDraft } from "./drafts.ts";

const DAY = 24 * 60 * 60 * 1000;
type Given = Parameters<typeof openDraft>[2] & { refused?: string };

/** An application that was sent three days ago, as rows, and refused with a reason where one is given; its browser is this page. */
export async function openSent(page: Page, portal: Portal, { refused, ...given }: Given) {
  const draft = await openDraft(page, portal, { kind: "company", ...given });
  const [sent, now] = [Date.now() - 3 * DAY, Date.now()];
  inFileOf(portal.database, (db) => {
    db.prepare("update applications set status = ?, submitted_at = ?, decided_at = ?, decision_reason = ?, version = 2 where id = ?").run(
      refused ? "refused" : "submitted",
      sent,
      refused ? now : null,
      refused ?? null,
      draft.id,
    );
    const enter = db.prepare(
      "insert into stage_entries (id, application_id, cluster_id, n, stage, entered_at, left_at) select ?, ?, id, ?, ?, ?, ? from clusters",
    );
    enter.run(newId(), draft.id, 1, "received", sent, refused ? now : null);
    if (refused) enter.run(newId(), draft.id, 2, "decided", now, null);
  });
  await page.goto(`/${given.locale}/apply/status/${draft.reference}`);
  return draft;
}
