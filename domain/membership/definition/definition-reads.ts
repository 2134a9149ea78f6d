import { inArray } from "drizzle-orm";
import { people } from "#db/schema/access";
import { isStaffAdmin } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { type ApplicationFields, fieldsOf } from "#domain/membership/application/application-fields";
import type { Definition } from "#domain/membership/state";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import { kindsInOrder } from "#domain/organisations/kinds/kind-names";
import type { ClusterKind, KindKey } from "#domain/organisations/state";
import type { FeeCategory } from "#domain/review/state";
import { definitionChanges } from "./definition-changes.ts";
import { type DefinitionVersion, definitionVersions, workingCopy } from "./definition-versions.ts";
import { definitionsInUse } from "./definitions-in-use.ts";
import { withFees } from "./fee-options.ts";
import { type ClosedKind, closedKindsOf } from "./kinds.ts";

/** What a kind of organisation is asked, as administrators edit it. No `by`: it is the portal's own. */
function configured(versions: DefinitionVersion[], names: Map<string, string>, kind: KindKey, closed: ClosedKind | undefined) {
  const { inForce, draft, before, body, stamp } = workingCopy(versions, kind);
  const told = ({ id, version, createdBy, createdAt, publishedAt }: DefinitionVersion) => ({
    id,
    version,
    by: createdBy ? names.get(createdBy) : undefined,
    at: publishedAt ?? createdAt,
  });
  const published = versions.filter((version) => version.kind === kind && version.publishedAt !== null);
  return {
    kind,
    body,
    stamp,
    inForce: inForce && told(inForce),
    draft: draft && { ...told(draft), changes: definitionChanges(before, body) },
    older: published.slice(1).map(told),
    closed: closed && { at: closed.at, by: names.get(closed.by ?? "") },
  };
}
/** `own`: its words, where it is a kind of the cluster's own. `underWay`: applications that have begun, which keep the version that they have. */
export type ConfiguredKind = ReturnType<typeof configured> & { underWay: number; own: ClusterKind | undefined };

/** Every kind with what is in force, the draft and the older versions. For administrators. */
export async function configuredKinds(ctx: Context): Promise<ConfiguredKind[] | undefined> {
  if (!isStaffAdmin(ctx.actor)) return undefined;
  const [versions, closed, inUse, clusterKinds] = await Promise.all([
    definitionVersions(ctx),
    closedKindsOf(ctx),
    definitionsInUse(ctx),
    clusterKindsOf(ctx),
  ]);
  const ids = [...versions.map(({ createdBy }) => createdBy), ...[...closed.values()].map(({ by }) => by)].flatMap((id) => id ?? []);
  const rows = await ctx.db
    .select({ id: people.id, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]));
  const names = new Map(rows.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  return kindsInOrder(clusterKinds).map((kind) => ({
    ...configured(versions, names, kind, closed.get(kind)),
    underWay: inUse.find((used) => used.kind === kind)?.n ?? 0,
    own: clusterKinds.find(({ key }) => key === kind),
  }));
}

/** An application as it would be asked, with nothing answered: what hangs on an answer is shown as well. */
export function previewFields(kind: KindKey, body: Definition, fees: readonly FeeCategory[]): ApplicationFields {
  const sections = withFees(body, kind, fees).sections.map((section) => ({
    ...section,
    pages: section.pages.map((page) => ({ ...page, questions: page.questions.map(({ when: _, ...question }) => question) })),
  }));
  const none = { id: "", clusterId: "", reference: "", organisation: "", locale: "en", version: 0, createdAt: new Date(0) } as const;
  return fieldsOf({
    ...none,
    kind,
    status: "draft",
    submittedAt: null,
    answerBy: null,
    country: "ES",
    definition: { sections },
    given: {},
    openPoints: [],
  });
}
