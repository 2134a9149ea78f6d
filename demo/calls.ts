import { createCall } from "#domain/calls/create-call";
import { readDeadline } from "#domain/calls/deadlines";
import type { CreateCall } from "#domain/calls/input";
import { publishCalls } from "#domain/calls/publish-calls";
import { overrideRule } from "#domain/calls/rules/override-rule";
import { USUAL_ZONE } from "#domain/calls/state";
import { CALL_PLANS, TOPICS } from "./call-plan.ts";
import { TOPIC_TEXTS } from "./topic-texts.ts";
import { must, type World } from "./world.ts";

/** What most calls leave out. */
const LESS = {
  ...{ action: null, code: null, partOf: null, budget: null, grantFrom: null, grantTo: null, grants: null, fundingRate: null },
  ...{
    url: null,
    rulePack: null,
    conditions: {},
    sectors: [],
    capabilities: [],
    places: [],
    placeSectors: [],
    quote: null,
    quoteLang: null,
    quoteUrl: null,
    zone: USUAL_ZONE,
  },
} satisfies Partial<CreateCall>;
const PORTAL = "https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details";

/** Enters the calls; of the topics that exist those that have not closed. Answers the ids of the made-up ones by their titles. */
export async function enterCalls(world: World, when: Date): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  const system = world.system(when);
  const publish = async (id: string) => void must(await publishCalls(system, { callIds: [id] }));
  for (const { due, opens, state, override, ...plan } of CALL_PLANS) {
    const deadlines = due.map(({ days, hour = 13, stage = "proposal" }) => ({ at: world.ago(-days, hour), stage, timeAssumed: false }));
    const opensAt = opens === undefined ? null : world.ago(-opens, 8);
    const { id } = must(await createCall(system, { ...LESS, ...plan, opensAt, deadlines, madeUp: true }));
    made.set(plan.title, id);
    if (override) must(await overrideRule(system, { ...override, callId: id, version: 0 }));
    if (state !== "draft") await publish(id);
  }
  for (const { id: code, day, ...topic } of TOPICS) {
    const read = readDeadline(day);
    if (!read || read.at <= world.ago(0)) continue;
    const quote = TOPIC_TEXTS[code] ?? null;
    const { id } = must(
      await createCall(system, {
        ...LESS,
        ...topic,
        quote,
        quoteLang: quote === null ? null : "en",
        ...{ kind: "euTopic", programme: "Horizon Europe", code, url: `${PORTAL}/${code.toLowerCase()}`, summary: {}, opensAt: null },
        deadlines: [{ ...read, stage: "proposal" }],
        origin: { source: "euPortal", sourceId: code },
      }),
    );
    await publish(id);
  }
  return made;
}
