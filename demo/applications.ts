import { eq } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import type { Context } from "#domain/kernel/context";
import { slugOf } from "#domain/kernel/fold";
import type { Locale } from "#domain/kernel/state";
import { confirmApplication } from "#domain/membership/application/confirm-application";
import { sendApplication } from "#domain/membership/application/send-application";
import { submitApplication } from "#domain/membership/application/submit-application";
import { expireApplication } from "#domain/membership/ending/expire-application";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { markMadeUp } from "#domain/organisations/profile/mark-made-up";
import { addNote } from "#domain/review/application/add-note";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { obstaclesOf } from "#domain/review/decision/obstacle-reads";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { idOfText } from "#lib/ids";
import { anyKind, madeUpAnswers } from "./application-answers.ts";
import type { Plan } from "./application-plan.ts";
import { APPROVED_ALL_THE_SAME, CHANGES, NOTES, POSITIONS, REASONS, VOUCHED } from "./application-texts.ts";
import { bringToCommittee } from "./committee.ts";
import { fillApplication } from "./fill-application.ts";
import { mailedToken } from "./mailed-link.ts";
import { answerAsMember } from "./member-references.ts";
import { madeUpPerson } from "./names.ts";
import { BROWSER } from "./people.ts";
import { ELSEWHERE, PLACES } from "./places.ts";
import type { Random } from "./random.ts";
import type { Staff } from "./staff.ts";
import type { Timeline } from "./timeline.ts";
import { must, type World } from "./world.ts";

type Joined = (joined: { organisationId: string; personId: string; when: Date }) => Promise<void>;
/** Why an applicant does not change what the office asked about. */
const EXPLANATIONS: Record<Locale, string> = {
  en: "We checked it with our accountant, and it is right as it is.",
  es: "Lo hemos comprobado con nuestra asesoría y es correcto así.",
  eu: "Gure aholkularitzarekin egiaztatu dugu, eta dagoen bezala zuzena da.",
};

type Told = {
  world: World;
  line: Timeline;
  chances: Random;
  reviewer: string;
  staff: Staff;
  members: string[];
  number: number;
  joined?: Joined | undefined;
};

/** Plans one application from its form to its end, day by day, through the verbs that the pages use. */
export function planApplication(
  plan: Plan,
  organisation: string,
  { world, line, chances, reviewer, staff, members, number, joined }: Told,
) {
  const locale: Locale = chances.pick(["es", "es", "eu", "en"]);
  const person = madeUpPerson(chances);
  const email = `${slugOf(person.firstName)}.${slugOf(person.lastName)}@${slugOf(organisation).slice(0, 40)}.example.org`;
  const place = chances.pick(chances.chance(0.9) ? PLACES : ELSEWHERE);
  const kind = anyKind(chances);
  const answer = madeUpAnswers({
    locale,
    place,
    n: number,
    chances,
    members: plan.vouched ? members : [],
    unnumbered: plan.unnumbered ?? false,
  });
  const form = {
    ...person,
    email,
    organisation,
    position: chances.pick(POSITIONS[locale]),
    country: place.country,
    privacy: true as const,
    listing: chances.chance(0.7),
  };
  // A consent that is no longer asked took this draw; without it every later choice of the demonstration would be another.
  chances.chance(0.4);
  const change = chances.pick(CHANGES[locale]);
  const reason = chances.pick(REASONS[locale]);
  const note = chances.chance(0.4) ? chances.pick(NOTES) : undefined;
  const hour = chances.between(8, 16);
  /** Some decisions take longer than others. */
  const [days, hours] = [number % 4, number % 7];
  const { end, sent, taken, corrected, result } = plan;
  const at = (days: number, more = 0) => world.ago(sent - days, hour + more);
  const on = (when: Date, act: (when: Date) => Promise<unknown>) => line.plan(when, async () => void (await act(when)));
  let reference = "";
  let applicationId = "";

  on(at(0), async (when) => {
    const ctx = world.visitor(when, locale);
    // The reference number comes from the key, and is the same in every run.
    ({ reference } = must(await submitApplication(ctx, { ...form, key: idOfText(`demonstration ${form.email}`) })));
    const [row] = await world
      .system(when)
      .db.select({ id: applications.id })
      .from(applications)
      .where(eq(applications.reference, reference));
    applicationId = row?.id ?? "";
  });
  if (end === "unconfirmed") return;
  if (end === "expired") return on(at(7), (when) => expireApplication(world.system(when), { applicationId }));
  on(at(0, 1), async (when) => {
    const token = await mailedToken(world.system(when), email, "application-confirm");
    must(await confirmApplication(world.visitor(when, locale), { token }));
  });
  if (end === "draft" && !plan.filled) return;
  on(at(0, 2), async (when) => {
    const applicant = world.applicant(when, applicationId, locale);
    await fillApplication(applicant, { reference, kind, answer, ...(plan.filled && { sections: plan.filled }) });
  });
  if (end === "draft") return;
  on(at(0, 3), async (when) => void must(await sendApplication(world.applicant(when, applicationId, locale), { reference })));
  if (end === "withdrawn")
    return on(at(3), async (when) => must(await withdrawApplication(world.applicant(when, applicationId, locale), { reference })));
  if (!taken) return;
  const review = (when: Date) => world.person(when, reviewer);
  on(at(1), async (when) => must(await claimApplication(await review(when), { applicationId })));
  if (note) on(at(1, 1), async (when) => must(await addNote(await review(when), { applicationId, text: note })));
  if (plan.vouched)
    for (const [n, member] of members.entries())
      on(at(3, n), (when) => answerAsMember(world, when, member, VOUCHED[n] ?? { answer: "yes" }));
  if (plan.voting) {
    const other = staff.reviewers.find((one) => one !== reviewer) ?? "";
    line.plan(world.ago(2, 11), () => bringToCommittee(world, world.ago(2, 11), { applicationId, reviewer, member: staff.member, other }));
  }
  if (corrected || end === "changesAsked")
    on(at(1, 2), async (when) => must(await askForChanges(await review(when), { applicationId, points: [change] })));
  if (corrected)
    on(at(2), async (when) => {
      must(await resendApplication(world.applicant(when, applicationId, locale), { reference, explanation: EXPLANATIONS[locale] }));
    });
  if (end === "refused")
    on(at(2 + days, hours), async (when) => must(await refuseApplication(await review(when), { applicationId, reason })));
  if (end !== "approved") return;
  on(at((corrected ? 4 : 2) + days, hours), async (when) => {
    const { organisationId } = must(await approveSeen(await review(when), applicationId));
    must(await markMadeUp(world.system(when), organisationId));
  });
  if (result === "invited") return;
  on(at(8), async (when) => {
    const token = await mailedToken(world.system(when), email, "application-approved");
    const accepted = must(await acceptInvitation(world.visitor(when, locale), { token, browser: BROWSER }));
    await joined?.({ ...accepted, when });
  });
}

/** Approves with a reason where something speaks against it, such as a name like a member's, as a reviewer does who has looked. */
async function approveSeen(ctx: Context, applicationId: string) {
  const against = (await obstaclesOf(ctx, [applicationId])).get(applicationId) ?? [];
  const seen = against.map(({ obstacle }) => obstacle).join(",");
  return approveApplication(ctx, against.length > 0 ? { applicationId, despite: APPROVED_ALL_THE_SAME, seen } : { applicationId });
}
