import { addKind } from "#domain/membership/kinds/add-kind";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import { standardKind } from "#domain/organisations/state";
import { staff } from "#test/builders";
import { ADMINS } from "../review-step.ts";
import { type Row, rest } from "../row.ts";
import { DRAFTED, gone, PUBLISHED, page } from "./answers.ts";

const KINDS = "app/[locale]/staff/settings/actions.ts";
const CLUSTER_KINDS = "app/[locale]/staff/settings/kinds/actions.ts";

const kindName = (name: string) => ({ nameEn: name, nameEs: name, nameEu: name });
/** The kinds of the cluster's own that are public administrations, in their order: one of this name and another one at least. */
async function clusterKinds(name: string) {
  const admin = await staff("staffAdmin");
  const hints = { hintEn: "", hintEs: "", hintEu: "" };
  for (const each of ["Matrix", name]) await addKind(admin, { basedOn: "administration", ...kindName(each), ...hints });
  return (await clusterKindsOf(admin)).filter(({ key }) => standardKind(key) === "administration");
}
const clusterKind = async (name: string) => {
  const found = (await clusterKinds(name)).find((one) => one.name.en === name);
  return { kind: found?.key ?? "", version: String(found?.version ?? 1) };
};
let kindsAdded = 0;
const kinding = (name: string, fields: (missing: boolean) => Promise<Record<string, string>>, answers: Row["answers"]): Row => ({
  covers: `action ${CLUSTER_KINDS}#${name}`,
  request: async (_, target) => ({
    ...{ call: `${CLUSTER_KINDS}#${name}`, at: "/en/staff/settings", fields: await fields(target === "missing") },
  }),
  right: "staffAdmin",
  answers,
});
/** As long as the one that is there, so that the pages of both are. */
const MISSING_KIND = "administration-nobody";

/** Closing and opening kinds, and the kinds of the cluster's own. */
export const KIND_ROWS: readonly Row[] = [
  ...(["close", "open"] as const).map(
    (name): Row => ({
      covers: `action ${KINDS}#${name}`,
      request: async () => ({ call: `${KINDS}#${name}`, at: "/en/staff/settings", fields: { kind: "administration" } }),
      right: "staffAdmin",
      answers: PUBLISHED,
    }),
  ),
  page("/kinds/add", () => "/kinds/add", false),
  {
    ...page("/kinds/[kind]", (kind) => kind, true),
    request: async (_, target) => ({
      get: `/en/staff/settings/kinds/${target === "missing" ? MISSING_KIND : (await clusterKind("Matrix")).kind}`,
    }),
  },
  kinding("add", async () => ({ basedOn: "administration", ...kindName(`Matrix ${++kindsAdded}`) }), [
    ["moved:/en/staff/settings/questions/administration-matrix-…", ["staffAdmin"]],
    ["refused:step_up_needed", ["staffAdminLater"]],
    ["refused:forbidden", rest(ADMINS)],
  ]),
  {
    ...kinding(
      "rename",
      async (missing) => ({
        ...(missing ? { kind: MISSING_KIND, version: "1" } : await clusterKind("Renamed matrix")),
        ...kindName("Renamed matrix"),
      }),
      PUBLISHED,
    ),
    missing: [["refused:not_found", ["staffAdmin"]]],
  },
  {
    ...kinding(
      "move",
      async (missing) => ({ kind: missing ? MISSING_KIND : ((await clusterKinds("Moved matrix")).at(-1)?.key ?? ""), move: "up" }),
      DRAFTED,
    ),
    missing: gone,
  },
  {
    ...kinding("remove", async (missing) => ({ kind: missing ? MISSING_KIND : (await clusterKind("Removed matrix")).kind }), [
      ["moved:/en/staff/settings", ["staffAdmin"]],
      ["refused:step_up_needed", ["staffAdminLater"]],
      ["refused:forbidden", rest(ADMINS)],
    ]),
    missing: [["refused:not_found", ["staffAdmin"]]],
  },
];
