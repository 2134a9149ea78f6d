"use client";
import { useEffect } from "react";
import { deleteDraft } from "./draft-store.ts";

/** On the page that shows that a form was sent: deletes what the browser kept of it. */
export function DropDraft({ draftKey }: { draftKey: string }) {
  useEffect(() => {
    // A browser that keeps nothing has nothing to delete.
    deleteDraft(draftKey).catch(() => undefined);
  }, [draftKey]);
  return null;
}
