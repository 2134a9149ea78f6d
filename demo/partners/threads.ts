import type { ThreadPlan } from "./discussion.ts";

/** What partners of the demonstration discuss. */
export const THREADS = {
  home: [
    {
      ...{ title: "How many homes can we visit in a month?", language: "en", closed: 14 },
      messages: [
        { ago: 18, by: 0, text: "The plan says forty homes. How many can your nurses visit in a month, twice each?", mentions: [1] },
        { ago: 17, by: 1, text: "Ten, if two of them work half days on it. With twenty homes at a time we would need a third nurse." },
        { ago: 16, by: 0, text: "Then we spread them over eighteen months. I have written that down as a decision." },
      ],
    },
    {
      ...{ title: "Which sensors may stay in the bathroom?", language: "en" },
      messages: [
        {
          ...{ ago: 5, by: 2 },
          text: "We have two models that survive steam: one measures movement, the other also listens for falls.\n\nThe second one has a microphone. It keeps no sound, but people will ask.",
        },
        { ago: 4, hour: 12, by: 1, text: "Our ethics committee will refuse a microphone. Please plan with the first one." },
        { ago: 3, by: 0, text: "Agreed. Could you send the data sheet, so that I can cite it in section 1.2?", mentions: [2] },
      ],
    },
    {
      ...{ title: "What the hospital can say about recruitment", language: "en", isConfidential: true },
      messages: [
        {
          ...{ ago: 2, hour: 16, by: 1 },
          text: "The figures in the document are from last year. This year we are a third below them, because the ward was rebuilt.",
        },
      ],
    },
    {
      ...{ title: "Itzulpenak", language: "eu" },
      messages: [
        {
          ago: 2,
          by: 1,
          text: "Parte-hartzaileentzako informazioa euskaraz eta gaztelaniaz idatziko dugu. Norbaitek berrikusiko al luke?",
        },
      ],
    },
  ],
  biopsies: [
    {
      ...{ title: "¿Quién redacta el apartado de impacto?", language: "es" },
      messages: [
        { ago: 9, by: 0, text: "Necesitamos cinco páginas antes de fin de mes. ¿Alguien se anima?" },
        { ago: 8, by: 1, text: "Podemos escribir la parte clínica. Nos falta la parte económica." },
        { ago: 3, hour: 13, by: 2, text: "La parte económica la preparamos nosotros, con los datos del piloto.", mentions: [0] },
      ],
    },
  ],
} as const satisfies Record<string, readonly ThreadPlan[]>;
