import { eq } from "drizzle-orm";
import { fileImports, importRows } from "#db/schema/exchange";
import { wordKey } from "#domain/exchange/import/word-codes";
import type { ImportStatus } from "#domain/exchange/state";
import { context } from "#domain/kernel/context";
import { normalise } from "#domain/kernel/input";
import { transact } from "#domain/kernel/transact";
import type { Scene } from "../support/subjects/actors.ts";
import { importIn } from "../support/subjects/import-subjects.ts";
import { stored, type Target } from "./target.ts";

const ACTIONS = "app/[locale]/staff/import/actions.ts";
const [WORD, FIX] = ["values.kind[0].word", "fixes[0].text"];
const importOf = ({ once }: Scene, status: ImportStatus) => once("import", async () => importIn(status));

/** The import again as it is before the form is sent, or after the worker did what that asked for: one import takes all texts. */
async function setTo(id: string, status: ImportStatus): Promise<string> {
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
    await db.update(fileImports).set({ status }).where(eq(fileImports.id, id));
  });
  return id;
}

/** An import in each state whose file says this text in its heading, in its cells and in its name. */
async function saying(text: string): Promise<string[]> {
  const ids = await Promise.all((["columns", "checked", "done"] as const).map((status) => importIn(status)));
  const said = text.toWellFormed().slice(0, 2000).replaceAll("\0", "");
  const problem = { code: "kind", effect: "without", field: "kind", column: 1, found: said } as const;
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
    for (const id of ids) {
      const columns = [
        { field: "name", why: "known" },
        { field: "kind", why: "suggested" },
      ] as const;
      await db
        .update(fileImports)
        .set({ fileName: said.slice(0, 200) || "x.csv", headings: [said, said], columns: [...columns] })
        .where(eq(fileImports.id, id));
      await db
        .update(importRows)
        .set({ cells: [said, said], problems: [problem] })
        .where(eq(importRows.importId, id));
    }
  });
  return ids;
}

/** What may be there of a text that a field of an import held, and the pages of files that say it everywhere. */
const shown =
  (field: string): Target["shown"] =>
  async (scene, fields) => {
    const own = await scene.once("import", async () => "");
    if (own) await setTo(own, "checked");
    const ids = [own, ...(await saying(fields[field] ?? ""))].filter(Boolean);
    return [...ids.map((id) => [`/en/staff/import/${id}`, "staffAdmin"] as [string, "staffAdmin"]), ["/en/staff/import", "staffAdmin"]];
  };

export const IMPORT_TARGETS: readonly Target[] = [
  {
    call: `${ACTIONS}#map`,
    as: "staffAdmin",
    at: async (scene) => `/en/staff/import/${await importOf(scene, "columns")}`,
    fields: async (scene) => ({
      importId: await setTo(await importOf(scene, "columns"), "columns"),
      "columns[0]": "name",
      [WORD]: "Asoc.",
      "values.kind[0].code": "company",
    }),
    typed: [WORD],
    // A word is remembered as it is compared.
    async stored(scene, fields) {
      const { values } = fileImports;
      const rows = await stored()
        .select({ values })
        .from(fileImports)
        .where(eq(fileImports.id, await importOf(scene, "columns")));
      const text = (fields[WORD] ?? "").toWellFormed();
      return rows.map(({ values }) => ({ [WORD]: Object.hasOwn(values.kind ?? {}, wordKey(text)) ? normalise(text) : undefined }));
    },
    shown: shown(WORD),
  },
  {
    call: `${ACTIONS}#check`,
    as: "staffAdmin",
    at: async (scene) => `/en/staff/import/${await importOf(scene, "checked")}`,
    fields: async (scene) => ({
      importId: await setTo(await importOf(scene, "checked"), "checked"),
      rule: "keep",
      "fixes[0].at": "2-0",
      [FIX]: "Olatz Farma",
    }),
    typed: [FIX],
    stored: async (scene) =>
      (
        await stored()
          .select({ fixes: importRows.fixes })
          .from(importRows)
          .where(eq(importRows.importId, await importOf(scene, "checked")))
      ).map(({ fixes }) => ({ [FIX]: normalise(fixes["0"] ?? "") })),
    shown: shown(FIX),
  },
];
