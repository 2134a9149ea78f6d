import { followOrganisation } from "#domain/organisations/follows/follow-organisation";
import { answerMessage } from "#domain/organisations/messages/answer-message";
import { declineMessage } from "#domain/organisations/messages/decline-message";
import type { SendMessage } from "#domain/organisations/messages/input";
import { sendMessage } from "#domain/organisations/messages/send-message";
import type { Member } from "./consortia.ts";
import type { Timeline } from "./timeline.ts";
import { must, type World } from "./world.ts";

type Written = Pick<SendMessage, "about" | "topic" | "text"> & {
  /** Members by their number: who writes, and to whom. */
  from: number;
  to: number;
  /** Days before today. */
  sent: number;
  answered?: { after: number; answer: string };
  declined?: { after: number };
};

const MESSAGES: Written[] = [
  {
    from: 1,
    to: 0,
    sent: 40,
    about: "offer",
    topic: "Piezas para un primer prototipo",
    text: "Preparamos un prototipo para el verano y buscamos quien nos haga veinte piezas pequeñas.\n\n¿Podríamos hablar media hora la semana que viene?",
    answered: { after: 2, answer: "Sí, con gusto. El martes por la mañana estamos libres." },
  },
  {
    from: 2,
    to: 0,
    sent: 6,
    about: "consortium",
    topic: "A partner for the call on rehabilitation at home",
    text: "We coordinate a proposal on rehabilitation at home and lack somebody who makes devices.\n\nWould you read two pages by Friday?",
  },
  {
    from: 3,
    to: 0,
    sent: 2,
    about: "need",
    topic: "Zuen beharrari buruz",
    text: "Direktorioan irakurri dugu zer behar duzuen. Gure lantegian egin dezakegu, eta lagin bat bidal dezakegu.",
  },
  {
    from: 0,
    to: 4,
    sent: 20,
    about: "other",
    topic: "Una visita en enero",
    text: "¿Podríamos visitar su laboratorio en enero con dos personas de nuestro equipo?",
    declined: { after: 3 },
  },
];
/** Whom the first one follows. */
const FOLLOWED = [1, 2, 3];

/** Members write to each other, answer and follow one another. */
export function planCorrespondence({ world, line, members }: { world: World; line: Timeline; members: Member[] }) {
  const memberAt = (n: number): Member => members[n] ?? missing(n);
  const as = (n: number, when: Date) => world.person(when, memberAt(n).owner);
  for (const { from, to, sent, answered, declined, ...written } of MESSAGES) {
    const when = world.ago(sent, 12);
    line.plan(when, async () => {
      const parties = { organisationId: memberAt(to).organisationId, fromId: memberAt(from).organisationId };
      const receiver = memberAt(to).owner;
      const { messageId } = must(await sendMessage(await as(from, when), { ...parties, ...written }));
      const after = answered?.after ?? declined?.after;
      if (after === undefined) return;
      const then = world.ago(sent - after, 12);
      line.plan(then, async () => {
        const ctx = await world.person(then, receiver);
        if (answered) must(await answerMessage(ctx, { messageId, answer: answered.answer }));
        else must(await declineMessage(ctx, { messageId }));
      });
    });
  }
  const when = world.ago(15, 12);
  line.plan(when, async () => {
    for (const n of FOLLOWED) must(await followOrganisation(await as(0, when), { organisationId: memberAt(n).organisationId }));
  });
}

const missing = (n: number): never => {
  throw new Error(`The demonstration has no member ${n}.`);
};
