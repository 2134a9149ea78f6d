import { issueLetter } from "#domain/consortia/commitments/issue-letter";
import { signLetter } from "#domain/consortia/commitments/sign-letter";
import type { STATED_STEPS } from "#domain/consortia/commitments/state";
import { takeCommitment } from "#domain/consortia/commitments/take-commitment";
import type { Localised } from "#domain/kernel/state";
import type { Timeline } from "../timeline.ts";
import { must, type World } from "../world.ts";

/** Days ago, and in how many days from today it ends. */
type Stated = { step: (typeof STATED_STEPS)[number]; ago: number; lasts: number };
type Signed = { step: "signed"; ago: number; version: number };
export type CommitmentPlan = {
  letters: { ago: number; lasts: number; pledge: Localised }[];
  /** What each partner did, the coordinator first, then in the order in which they joined. */
  partners: (Stated | Signed)[][];
};

type Told = { world: World; line: Timeline; consortiumId: string };
const POSITIONS = ["Zuzendaria", "Directora de I+D", "Gerente", "Chief scientific officer"];

/** Plans the letters that a coordinator issues. */
export function planLetters({ letters }: CommitmentPlan, coordinator: string, { world, line, consortiumId }: Told) {
  for (const [version, { ago, lasts, pledge }] of letters.entries()) {
    const when = world.ago(ago, 13);
    line.plan(when, async () => {
      const by = await world.person(when, coordinator);
      must(await issueLetter(by, { consortiumId, version, pledge, validUntil: dayIn(world, lasts) }));
    });
  }
}

/** Plans what the nth partner states and signs. */
export function planSteps(plan: CommitmentPlan, nth: number, partner: { organisationId: string; owner: string }, told: Told) {
  const { world, line, consortiumId } = told;
  const place = { consortiumId, organisationId: partner.organisationId };
  for (const each of plan.partners[nth] ?? []) {
    const when = world.ago(each.ago, 16);
    line.plan(when, async () => {
      const by = await world.person(when, partner.owner);
      if (each.step !== "signed") {
        must(await takeCommitment(by, { ...place, step: each.step, until: dayIn(world, each.lasts) }));
        return;
      }
      const name = by.actor.kind === "person" ? by.actor.name : "";
      const position = POSITIONS[nth % POSITIONS.length] ?? "";
      must(await signLetter(by, { ...place, version: each.version, name, position, authorised: "on" }));
    });
  }
}

const dayIn = (world: World, days: number) => world.ago(-days, 12).toISOString().slice(0, 10);
