import { keepOrganisation } from "#domain/organisations/moderation/keep-organisation";
import { moderatedOrganisations } from "#domain/organisations/moderation/moderation";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { ownProfile } from "#domain/organisations/reads";
import type { Profile } from "#domain/organisations/state";
import type { Member } from "./consortia.ts";
import type { Timeline } from "./timeline.ts";
import { must, type World } from "./world.ts";

/** Days before today on which the office had looked at everything. */
const LOOKED = 45;
/** What members changed since, by their number. */
const CHANGES: { by: number; ago: number; change: (profile: Profile) => Partial<Profile> }[] = [
  {
    by: 7,
    ago: 4,
    change: ({ offers }) => ({ offers: { ...offers, es: `${offers.es ?? ""} Acceso en menos de seis semanas.`.trim() } }),
  },
  {
    by: 9,
    ago: 2,
    change: ({ short }) => ({
      short: { ...short, es: `Los únicos del país: ${short.es ?? ""}` },
      website: "https://acuerdos-de-ejemplo.example.net",
    }),
  },
];

/** The office looks at every page, and members change theirs afterwards. */
export function planModeration({
  world,
  line,
  members,
  moderator,
}: {
  world: World;
  line: Timeline;
  members: Member[];
  moderator: string;
}) {
  const when = world.ago(LOOKED, 9);
  line.plan(when, async () => {
    const ctx = await world.person(when, moderator);
    for (;;) {
      const found = await moderatedOrganisations(ctx, { view: "toLookAt", page: 1 });
      if (!found || found.rows.length === 0) return;
      for (const { id, seen } of found.rows) must(await keepOrganisation(ctx, { organisationId: id, seen }));
    }
  });
  for (const { by, ago, change } of CHANGES) {
    const then = world.ago(ago, 11);
    line.plan(then, async () => {
      const member = members[by];
      if (!member) return;
      const ctx = await world.person(then, member.owner);
      const own = await ownProfile(ctx, member.organisationId);
      if (!own) return;
      const { id: organisationId, version, profile } = own;
      must(await saveProfile(ctx, { ...profile, ...change(profile), choice: undefined, organisationId, version }));
    });
  }
}
