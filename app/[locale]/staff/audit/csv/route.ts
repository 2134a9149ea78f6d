import { getTranslations } from "next-intl/server";
import type { AuditEntry } from "#domain/audit/audit-reads";
import { exportAudit } from "#domain/audit/export-audit";
import { actorId } from "#domain/kernel/actor";
import { csvParts } from "#lib/csv";
import { answering } from "#lib/requests/answering";
import { clientNetwork } from "#lib/requests/client-address";
import { download } from "#lib/requests/download";
import { nonce } from "#lib/requests/nonce";
import { overLimit } from "#lib/requests/rate-limit";
import { refusal } from "#lib/requests/refusal";
import { requestContext } from "#lib/requests/request-context";
import { filterOf, readParams } from "../audit.params.ts";
import { type AuditWords, auditWords } from "../audit-words.ts";

const COLUMNS = ["seq", "at", "who", "action", "what", "kind", "subject", "facts", "hash", "previousHash"] as const;

/** The audit trail as a file, filtered as its page is, written while it is read. Cells that a spreadsheet would calculate leave as text. */
export const GET = answering(async (request: Request) => {
  const ctx = await requestContext();
  const seconds = await overLimit("export", actorId(ctx.actor) ?? (await clientNetwork()));
  if (seconds > 0) return refusal({ status: 429, locale: ctx.locale, nonce: (await nonce()) ?? "", seconds });
  const made = await exportAudit(ctx, filterOf(await readParams(request)));
  if (!made.ok) return new Response(null, { status: 404 });
  const [t, words] = await Promise.all([getTranslations("audit.columns"), auditWords()]);
  const fileName = `audit-${ctx.now.toISOString().slice(0, 10)}.csv`;
  const headings = COLUMNS.map((column) => t(column));
  return download(csvParts(headings, rowsOf(made.value.batches, words)), { type: "text/csv; charset=utf-8", fileName });
});

async function* rowsOf(batches: AsyncIterable<AuditEntry[]>, words: AuditWords) {
  for await (const entries of batches)
    yield entries.map((entry) => [
      ...[String(entry.seq), entry.at.toISOString(), words.who(entry), entry.action, words.what(entry)],
      ...[words.kind(entry), words.subject(entry), words.facts(entry).join("; "), entry.hash, entry.previousHash],
    ]);
}
