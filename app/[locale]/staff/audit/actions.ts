"use server";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { checkAudit } from "#domain/audit/check-audit";
import { formAction } from "#lib/forms/form-action";

export const check = formAction({
  words: "audit.check",
  input: z.strictObject({}),
  verb: checkAudit,
  after: async (verdict) => {
    refresh();
    const t = await getTranslations("audit.check");
    return verdict.ok ? t("done", { rows: verdict.rows }) : t("found", { seq: String(verdict.seq) });
  },
});
