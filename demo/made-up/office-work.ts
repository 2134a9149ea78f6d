import { askAsPerson } from "#domain/organisations/joining/ask-as-person";
import { reportMessage } from "#domain/organisations/messages/report-message";
import { sendMessage } from "#domain/organisations/messages/send-message";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { DirectorySearch } from "#domain/organisations/searches/directory-search";
import { saveSearch } from "#domain/organisations/searches/save-search";
import type { Member } from "../consortia.ts";
import { enterMadeUp } from "../enter-organisations.ts";
import type { Timeline } from "../timeline.ts";
import { must, type World } from "../world.ts";
import type { MadeUp } from "./organisations.ts";

const NOTHING_ELSE = { sectors: [], kinds: [], regions: [], countries: [], stated: [], capabilities: [], trls: [], sort: "relevance" };
const SEARCHES = [
  { name: "Sensores en casa", search: { ...NOTHING_ELSE, q: "sensor" }, emailed: true },
  {
    name: "Universidades y centros de Gipuzkoa",
    search: { ...NOTHING_ELSE, q: "", regions: ["ES212"], kinds: ["research", "university"] },
  },
];
/** Days before today on which the page that was hidden was entered, and hidden. */
const [ENTERED, HIDDEN] = [25, 12];
const REASON = "The text promises that a treatment cures. Please say what was shown, and in which study.";
const ADVERTISING = {
  about: "other",
  topic: "Oferta especial para asociadas",
  text: "Vendemos listas de contactos del sector. Respondan hoy y les hacemos un descuento.",
} as const;

type Means = { world: World; line: Timeline; members: Member[]; moderator: string; hidden: MadeUp };

/** What waits on the overview of the first member and with the office: two saved searches, somebody who asks to join, a reported message, a hidden page. */
export function planOfficeWork({ world, line, members, moderator, hidden }: Means) {
  const memberAt = (n: number): Member => {
    const found = members[n];
    if (!found) throw new Error(`The demonstration has no member ${n}.`);
    return found;
  };
  const at = (days: number, hour: number, act: (when: Date) => Promise<unknown>) => {
    const when = world.ago(days, hour);
    line.plan(when, async () => void (await act(when)));
  };
  at(18, 15, async (when) => {
    const ctx = await world.person(when, memberAt(0).owner);
    for (const { search, emailed = false, name } of SEARCHES)
      must(await saveSearch(ctx, { name, search: DirectorySearch.parse(search), emailed }));
  });
  at(1, 9, async (when) => {
    const { organisationId } = memberAt(0);
    const evidence = "Coordino desde este mes sus proyectos europeos, a media jornada.";
    must(await askAsPerson(await world.person(when, memberAt(8).owner), { organisationId, evidence }));
  });
  at(5, 12, async (when) => {
    const { organisationId: fromId, owner } = memberAt(5);
    const { messageId } = must(
      await sendMessage(await world.person(when, owner), { ...ADVERTISING, organisationId: memberAt(0).organisationId, fromId }),
    );
    at(4, 10, async (then) => must(await reportMessage(await world.person(then, memberAt(0).owner), { messageId, reason: "advertising" })));
  });
  at(ENTERED, 10, async (when) => {
    const organisationId = await enterMadeUp(world, when, hidden);
    at(HIDDEN, 10, async (then) => must(await hideOrganisation(await world.person(then, moderator), { organisationId, reason: REASON })));
  });
}
